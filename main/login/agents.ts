import { setMaxListeners } from 'node:events';
import type { LookupFunction } from 'node:net';
import type * as undiciModule from 'undici';
import type { ProxySetting } from '../../preload/contract.ts';
import { createTrust, trustedAuthorities } from './authorities.ts';
import { cappedConnector } from './capped-connector.ts';
import { routesTo, type ProxySources, type Route } from './proxy.ts';
import { tunnelThrough } from './tunnel.ts';

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
  /** All that comes over a connection. */
  readonly wireBytes: number;
}

export const usualLimits: Limits = {
  deadlineMs: 20_000,
  connectMs: 5_000,
  idleMs: 10_000,
  headerBytes: 16_384,
  bodyBytes: 262_144,
  wireBytes: 1_048_576,
};

/** What stands between us and the servers. */
export interface Network extends ProxySources {
  /** Asked at every login. */
  readonly proxy: () => ProxySetting;
  /** PEM of who may vouch for a server; undefined leaves it to Node. */
  readonly authorities: () => readonly string[] | undefined;
  /** PEM of authorities that the user trusts besides; null for none. Asked at every login. */
  readonly furtherAuthorities: () => Promise<string | null>;
  /** Instead of the system's. */
  readonly lookup?: LookupFunction;
}

export const usualNetwork: Network = {
  proxy: () => ({ use: 'system' }),
  proxyPassword: async () => '',
  systemProxy: async () => 'DIRECT',
  environment: process.env,
  authorities: trustedAuthorities,
  furtherAuthorities: async () => null,
};

type Undici = typeof undiciModule;

interface Agents {
  /**
   * The ways to a server, each one for when the proxy before it cannot be reached.
   * @throws LoginError `proxy`, `ca-file`
   */
  to(undici: Undici, url: URL): Promise<readonly undiciModule.Dispatcher[]>;
  close(): Promise<void>;
}

/** Connections that were made under the same choices of the user. */
interface Generation {
  readonly choices: string;
  readonly tls: undiciModule.buildConnector.BuildOptions;
  readonly agents: Map<string, undiciModule.Agent>;
  readonly ending: AbortController;
}

/** The connections: one for each login. */
export function createAgents(limits: Limits, network: Network): Agents {
  const open = new Set<Generation>();
  let current: Generation | null = null;
  // Asked at the first login, and once: the system takes its time to list what it trusts.
  let authorities: { readonly known: readonly string[] | undefined } | null = null;

  function generation(choices: string, further: string | null): Generation {
    if (current?.choices === choices) return current;
    authorities ??= { known: network.authorities() };
    const tls = {
      timeout: limits.connectMs,
      // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED=0 changes the default.
      rejectUnauthorized: true,
      secureContext: createTrust(authorities.known, further),
      ...(network.lookup === undefined ? {} : { lookup: network.lookup }),
    };
    if (current !== null) void retire(current);
    const ending = new AbortController();
    // One listener for each tunnel that is being opened, however many there are.
    setMaxListeners(0, ending.signal);
    current = { choices, tls, agents: new Map(), ending };
    open.add(current);
    return current;
  }

  /** What is under way under the former choices may come to its end. */
  async function retire(old: Generation): Promise<void> {
    await Promise.allSettled([...old.agents.values()].map((agent) => agent.close()));
    open.delete(old);
  }

  function agentFor(undici: Undici, route: Route, { tls, agents, ending }: Generation) {
    const key = JSON.stringify(route);
    const known = agents.get(key);
    if (known !== undefined) return known;
    const connect = cappedConnector(undici.buildConnector(tls), limits.wireBytes);
    const { idleMs: answerMs, headerBytes } = limits;
    const tunnel = { connect, answerMs, headerBytes, signal: ending.signal };
    const agent = new undici.Agent({
      connect: route === null ? connect : tunnelThrough(undici, route, tunnel),
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      maxResponseSize: limits.bodyBytes,
      connections: 2,
      // No connection is kept: the next login is hours away, and one that breaks meanwhile would fail it.
      pipelining: 0,
      allowH2: false,
    });
    agents.set(key, agent);
    return agent;
  }

  return {
    async to(undici, url) {
      const proxy = network.proxy();
      const further = await network.furtherAuthorities();
      const routes = await routesTo(url, proxy, network);
      const chosen = generation(JSON.stringify([proxy, further]), further);
      return routes.map((route) => agentFor(undici, route, chosen));
    },
    async close() {
      const all = [...open];
      open.clear();
      current = null;
      for (const { ending } of all) ending.abort();
      const agents = all.flatMap((each) => [...each.agents.values()]);
      await Promise.all(agents.map((agent) => agent.destroy()));
    },
  };
}
