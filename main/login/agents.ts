import type * as undiciModule from 'undici';
import { isLoopback } from './address.ts';
import { trustedAuthorities } from './authorities.ts';

/** What a server may cost us, at most. */
export interface Limits {
  /** From the first byte sent to the last one read. No idle timeout ends a reply that drips. */
  readonly deadlineMs: number;
  readonly connectMs: number;
  /** Without a byte. */
  readonly idleMs: number;
  readonly headerBytes: number;
  /** Before decompression, and after it. */
  readonly bodyBytes: number;
}

export const usualLimits: Limits = {
  deadlineMs: 20_000,
  connectMs: 5_000,
  idleMs: 10_000,
  headerBytes: 16_384,
  bodyBytes: 262_144,
};

type Undici = typeof undiciModule;

interface Agents {
  forUrl(undici: Undici, url: URL): undiciModule.Dispatcher;
  close(): Promise<void>;
}

/** The connections: made at the first login, closed by the server's or our idle timeout. */
export function createAgents(
  limits: Limits,
  authorities: () => string[] | undefined = trustedAuthorities,
): Agents {
  // Asked at the first login, and once: the system takes its time to list what it trusts.
  let options: ReturnType<typeof agentOptions> | null = null;
  let direct: undiciModule.Agent | null = null;
  let proxied: undiciModule.EnvHttpProxyAgent | null = null;

  return {
    forUrl(undici, url) {
      options ??= agentOptions(limits, authorities());
      // HTTP_PROXY would carry a password that never needed to leave this machine, in clear text.
      if (isLoopback(url)) return (direct ??= new undici.Agent(options));
      return (proxied ??= new undici.EnvHttpProxyAgent(options));
    },
    async close() {
      await Promise.all([direct?.destroy(), proxied?.destroy()]);
      direct = null;
      proxied = null;
    },
  };
}

function agentOptions(limits: Limits, ca: string[] | undefined) {
  const tls = {
    timeout: limits.connectMs,
    // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED=0 changes the default.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca }),
  } as const;
  return {
    connect: tls,
    // Behind a proxy `connect` is not looked at.
    requestTls: tls,
    proxyTls: tls,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headerBytes,
    maxResponseSize: limits.bodyBytes,
    connections: 2,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    allowH2: false,
  };
}
