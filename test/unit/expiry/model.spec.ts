// Playwright notes every `expect` as a step; a million of them would take minutes.
import { equal, ok } from 'node:assert/strict';
import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { accountWith, dayMs, hourMs, minuteMs, noAwaySettings } from './accounts.ts';
import { marksShown, SimulatedApp, type Reply } from './simulated-app.ts';

const start = Date.UTC(2026, 10, 23, 9);
const ids = ['a', 'b', 'c'];
const lifetimes = [90_000, 20 * minuteMs, hourMs, dayMs, 30 * dayMs];

const durationMs = fc.oneof(
  fc.integer({ min: 1, max: 2 * minuteMs }),
  fc.integer({ min: 1, max: 3 * hourMs }),
  fc.integer({ min: hourMs, max: 2 * dayMs }),
);
const jumpMs = fc.constantFrom(
  ...[5_001, minuteMs, hourMs, dayMs, 400 * dayMs, 36_525 * dayMs].flatMap((ms) => [ms, -ms]),
);
const anyReply = fc.constantFrom<Reply>(
  ...lifetimes,
  { kind: 'bad-credentials', status: 401 },
  { kind: 'rate-limited', retryAt: null },
  { kind: 'server-error', status: 503 },
  { kind: 'timeout' },
  { kind: 'unreachable', reason: 'dns' },
  { kind: 'superseded' },
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('stay awake' as const), ms: durationMs }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sleep' as const), ms: durationMs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set the clock' as const), ms: jumpMs }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('renew by hand' as const),
      id: fc.constantFrom(...ids),
      lifetimeMs: fc.constantFrom(...lifetimes),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('change the server' as const), reply: anyReply }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('cut or mend' as const),
      what: fc.constantFrom('online' as const, 'diskFull' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wake' as const),
      reason: fc.constantFrom('resume', 'unlock', 'focus', 'online', 'settings'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Runs the app as a user would, and keeps watch over what it may never do. */
class Life {
  readonly app: SimulatedApp;
  /** True time, which no clock setting moves; sleep counts. */
  #trueTime = 0;
  readonly #attempts: { readonly id: string; readonly trueTime: number; readonly jumps: number }[] =
    [];
  #jumps = 0;
  #reply: Reply = dayMs;
  #seen = 0;
  /** Awake ms for which a reminder has been due, by token and reminder. */
  readonly #waited = new Map<string, number>();

  constructor(lifetimesMs: readonly number[]) {
    const accounts = ids.map((id, index) =>
      accountWith(start, lifetimesMs[index] ?? dayMs, {
        id,
        renewal: index === 0 ? null : freshRenewal,
      }),
    );
    this.app = new SimulatedApp(new FakeClock(start), accounts);
    this.app.reply = (id) => this.#login(id);
    this.app.scheduler.reconcile('start');
  }

  #login(id: string): Reply {
    ok(this.app.online, 'a login while offline');
    equal(this.app.accounts.get(id)?.renewal?.pausedBy, null, 'a login while paused');
    const failure: Reply = this.#reply;
    if (!unsent(failure)) {
      this.#attempts.push({ id, trueTime: this.#trueTime, jumps: this.#jumps });
      const lately = this.#attempts.filter(
        (attempt) =>
          attempt.id === id &&
          attempt.jumps === this.#jumps &&
          this.#trueTime - attempt.trueTime < dayMs - minuteMs,
      );
      ok(lately.length <= 3, `${lately.length} logins in a day`);
    }
    return failure;
  }

  async take(one: Step): Promise<void> {
    const { app } = this;
    // What was begun counts as before; only a restart may come in between.
    if (['sleep', 'set the clock', 'cut or mend'].includes(one.do)) await settle();
    switch (one.do) {
      case 'stay awake':
        return this.#stayAwake(one.ms);
      case 'sleep':
        this.#trueTime += one.ms;
        return app.clock.sleep(one.ms);
      case 'set the clock':
        this.#jumps += 1;
        return app.clock.jumpWall(one.ms);
      case 'restart':
        return app.restart();
      case 'renew by hand':
        return app.renew(one.id, one.lifetimeMs);
      case 'change the server':
        this.#reply = one.reply;
        return undefined;
      case 'cut or mend':
        app[one.what] = !app[one.what];
        return undefined;
      case 'wake':
        return app.scheduler.reconcile(one.reason);
    }
  }

  async #stayAwake(ms: number): Promise<void> {
    // In steps of half a minute, to see how long a due reminder waits.
    for (let left = ms; left > 0; left -= 30_000) {
      const stepMs = Math.min(left, 30_000);
      this.#trueTime += stepMs;
      await this.app.clock.run(stepMs);
      this.#watch(stepMs);
    }
  }

  #watch(awakeMs: number): void {
    const { app } = this;
    if (app.shown.length > this.#seen) {
      this.#seen = app.shown.length;
      const marks = marksShown(app);
      equal(new Set(marks).size, marks.length, 'a reminder twice');
    }
    const owed = this.#remindersOwed();
    for (const key of this.#waited.keys()) if (!owed.has(key)) this.#waited.delete(key);
    for (const [key, dueAt] of owed) {
      const before = this.#waited.get(key);
      const waitedMs =
        before === undefined ? Math.min(awakeMs, app.clock.now() - dueAt) : before + awakeMs;
      this.#waited.set(key, waitedMs);
      ok(waitedMs <= minuteMs, `${key} waits for ${waitedMs} ms`);
    }
  }

  /** By a rule of its own: what the user was not told although its time, epoch ms, has come. */
  #remindersOwed(): Map<string, number> {
    const owed = new Map<string, number>();
    const now = this.app.clock.now();
    for (const { id, token, renewal } of this.app.accounts.values()) {
      const expiresAt = token?.expiresAt ?? null;
      if (token === null || expiresAt === null || this.app.diskFull) continue;
      const lifetimeMs = expiresAt - token.issuedAt;
      const { longLeadsMs, shortLeadsMs } = noAwaySettings;
      const ladder = lifetimeMs > 2 * dayMs ? longLeadsMs : shortLeadsMs;
      // Where the app renews by itself, it speaks up once it has tried.
      const renews = renewal !== null && renewal.pausedBy === null;
      const longestMs = renews ? Math.min(lifetimeMs / 10, dayMs) : lifetimeMs / 2;
      const leads = [0, ...ladder.filter((lead) => lead <= longestMs)];
      const latest = Math.min(...leads.filter((lead) => expiresAt - lead <= now));
      const told = token.remindersShown.some((shown) => shown !== 'away' && shown <= latest);
      if (latest === Infinity || told) continue;
      owed.set(`${id} ${token.issuedAt} ${latest}`, expiresAt - latest);
    }
    return owed;
  }
}

function unsent(reply: Reply): boolean {
  return typeof reply !== 'number' && reply.kind === 'unreachable';
}

test('whatever happens: no reminder twice, none a minute late awake, no login too many', async () => {
  const seen = { shown: 0, logins: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...lifetimes), { minLength: ids.length, maxLength: ids.length }),
      fc.array(step, { minLength: 5, maxLength: 40 }),
      async (lifetimesMs, steps) => {
        const life = new Life(lifetimesMs);
        for (const one of steps) await life.take(one);
        await settle();
        ok(life.app.faults.length === 0, String(life.app.faults[0]));
        await life.app.scheduler.stop();
        equal(life.app.clock.timersSet, 0);
        seen.shown += life.app.shown.length;
        seen.logins += life.app.logins.length;
      },
    ),
    { numRuns: 60 },
  );
  // Else the test would hold for an app that does nothing.
  expect(seen.shown).toBeGreaterThan(50);
  expect(seen.logins).toBeGreaterThan(20);
});
