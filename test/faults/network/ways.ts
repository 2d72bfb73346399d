import type { Network } from '../../../main/login/agents.ts';
import type { Certificate } from '../../sandbox/certificate.ts';
import { startProxyServer } from '../../sandbox/proxy-server.ts';
import type { RawServer } from '../../sandbox/raw-server.ts';
import { everyHostIsHere } from './trial.ts';

/** How a login gets to its server. */
export interface Way {
  readonly network: Partial<Network>;
  /** Whether the last login did. */
  readonly went: () => boolean;
  stop(): Promise<void>;
}

type StartWay = (onwardPort: () => number, proxyCertificate: Certificate) => Promise<Way>;

function throughProxy(proxy: RawServer, scheme: 'http' | 'https', onwardPort: () => number): Way {
  const host = `${scheme}://proxy.example:${proxy.port}`;
  return {
    network: {
      lookup: everyHostIsHere,
      proxy: () => ({ use: 'address', address: host, username: '' }),
    },
    went: () =>
      proxy.requests.at(-1)?.startsWith(`CONNECT login.example:${onwardPort()} `) === true,
    stop: proxy.stop,
  };
}

export const ways: Readonly<Record<string, StartWay>> = {
  straight: async () => ({
    network: { lookup: everyHostIsHere },
    went: () => true,
    stop: async () => {},
  }),
  'through a proxy': async (onwardPort) =>
    throughProxy(await startProxyServer({ onwardPort }), 'http', onwardPort),
  'through a proxy of https': async (onwardPort, certificate) =>
    throughProxy(await startProxyServer({ onwardPort, tls: certificate }), 'https', onwardPort),
};

/** Runs with this environment variable, and puts back what was there. */
export async function withVariable<T>(
  name: string,
  value: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  const before = process.env[name];
  const set = (next: string | undefined) => {
    if (next === undefined) delete process.env[name];
    else process.env[name] = next;
  };
  set(value);
  try {
    return await run();
  } finally {
    set(before);
  }
}
