import type { LookupFunction } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'playwright/test';
import { usualLimits, type Limits, type Network } from '../../../main/login/agents.ts';
import { createLoginHttp } from '../../../main/login/http.ts';
import { LoginError, type LoginFailure } from '../../../main/login/provider.ts';
import { withleaf } from '../../../main/login/withleaf.ts';
import { httpReply, type Answer } from '../../sandbox/raw-server.ts';
import { inFull } from '../reached.ts';

/**
 * As users have them in full; else so short that what hangs does not hold up `npm test`, though the
 * deadline is the last to come: undici looks at its clock twice a second.
 */
export const limits: Limits = inFull
  ? usualLimits
  : { ...usualLimits, deadlineMs: 1_600, connectMs: 100, idleMs: 100 };

/** Everywhere but in a request, these are a leak. */
const passwordCanary = 'canary-pass-7391';
export const tokenCanary = 'canary-token-4482';
export const proxyCanary = 'canary-proxy-1150';

export const json = { 'Content-Type': 'application/json' };
export const goodBody = JSON.stringify({ id_token: tokenCanary });
export const goodAnswer: Answer = (socket) => socket.write(httpReply(200, json, goodBody));

/** Whatever its name, a host is this machine. */
export const everyHostIsHere: LookupFunction = (_hostname, { all }, callback) => {
  if (all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

const mb = 2 ** 20;
const growthLimitMb = 32;
const overtimeMs = 1_000;
const longestTurnMs = 100;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still in use once all garbage is gone, some of which takes several turns to find. */
export async function heldMb(): Promise<number> {
  for (let turn = 0; turn < 5; turn += 1) {
    await setImmediate();
    collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / mb;
}

function residentMb(): number {
  collectGarbage();
  return process.memoryUsage.rss() / mb;
}

interface End {
  readonly failure: LoginFailure | null;
  readonly elapsedMs: number;
  /** Of this process, in which the server runs too. */
  readonly growthMb: number;
}

/** Logins of one app, and the worst that was seen of them. */
export interface Trial {
  /** One login; whatever it ends with holds no secret. Null for a token. */
  logIn(baseUrl: string): Promise<LoginFailure | null>;
  /**
   * A login that must end in this way, in time, without growth and without anything unhandled.
   * @param failure null for a token
   */
  expectEnd(name: string, baseUrl: string, failure: LoginFailure | null): Promise<void>;
  /** For `reached`. */
  figures(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export function startTrial(network: Partial<Network> = {}): Trial {
  const http = createLoginHttp({
    now: Date.now,
    after: (delayMs, fire) => {
      const timer = setTimeout(fire, delayMs);
      return () => clearTimeout(timer);
    },
    limits,
    network: { environment: {}, systemProxy: async () => 'DIRECT', ...network },
  });
  const unhandled: string[] = [];
  const note = (error: unknown) => void unhandled.push(inspect(error));
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
  const worst = { cases: 0, elapsedMs: 0, growthMb: 0 };

  async function measured(baseUrl: string): Promise<End> {
    const before = residentMb();
    let highest = before;
    const started = performance.now();
    let seenAt = started;
    let stalledMs = 0;
    const sampling = setInterval(() => {
      const now = performance.now();
      // Long between two looks: this process did not get its turn, so nothing in it could end.
      if (now - seenAt > longestTurnMs) stalledMs += now - seenAt;
      seenAt = now;
      highest = Math.max(highest, process.memoryUsage.rss() / mb);
    }, 5);
    const failure = await logIn(baseUrl);
    const elapsedMs = performance.now() - started;
    clearInterval(sampling);
    highest = Math.max(highest, process.memoryUsage.rss() / mb);
    return { failure, elapsedMs: elapsedMs - stalledMs, growthMb: highest - before };
  }

  async function logIn(baseUrl: string): Promise<LoginFailure | null> {
    const credentials = {
      username: 'ada@example.com',
      password: passwordCanary,
      baseUrl,
      loginPath: '/authenticate',
      options: {},
    };
    try {
      const token = await withleaf.logIn(credentials, http(new AbortController().signal));
      expect.soft(token.value).toBe(tokenCanary);
      return null;
    } catch (error) {
      const shown = inspect(error, { depth: null, showHidden: true });
      for (const secret of [passwordCanary, tokenCanary, proxyCanary]) {
        expect.soft(shown).not.toContain(secret);
      }
      if (error instanceof LoginError) return error.failure;
      throw error;
    }
  }

  return {
    logIn,
    async expectEnd(name, baseUrl, failure) {
      const end = await measured(baseUrl);
      // What comes late comes within a turn of the event loop.
      await setImmediate();
      expect.soft(end.failure, name).toEqual(failure);
      expect.soft(end.elapsedMs, name).toBeLessThan(limits.deadlineMs + overtimeMs);
      expect.soft(end.growthMb, name).toBeLessThan(growthLimitMb);
      expect.soft(unhandled, name).toEqual([]);
      worst.cases += 1;
      worst.elapsedMs = Math.max(worst.elapsedMs, end.elapsedMs);
      worst.growthMb = Math.max(worst.growthMb, end.growthMb);
    },
    figures: () => ({
      cases: worst.cases,
      'ms at most': Math.ceil(worst.elapsedMs),
      'MB of growth at most': Math.ceil(worst.growthMb),
    }),
    async close() {
      process.off('unhandledRejection', note);
      process.off('uncaughtExceptionMonitor', note);
      await http.close();
    },
  };
}
