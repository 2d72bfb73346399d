import type { Network } from '../../../main/login/agents.ts';
import type { LoginFailure } from '../../../main/login/provider.ts';
import type { ProxySetting } from '../../../preload/contract.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { startProxyServer } from '../../sandbox/proxy-server.ts';
import { startRawServer } from '../../sandbox/raw-server.ts';
import { company, trusted } from './tls-servers.ts';
import { everyHostIsHere, goodAnswer, startTrial } from './trial.ts';

type ProxyReason = Extract<LoginFailure, { kind: 'proxy' }>['reason'];

export const proxyFailure = (reason: ProxyReason): LoginFailure => ({ kind: 'proxy', reason });
/** Of the server. */
export const certificate = createCertificate({ hosts: ['login.example'], issuer: company });

/** A server behind whatever stands in its way, and a proxy that works. */
export async function setUpBehindProxy() {
  const chosen = {
    proxy: { use: 'system' } as ProxySetting,
    environment: {} as Record<string, string>,
    system: async (_url: string) => 'DIRECT',
    password: '',
  };
  const server = await startRawServer(goodAnswer, certificate);
  const network: Partial<Network> = {
    lookup: (host, options, callback) => {
      if (host !== 'nowhere.example') everyHostIsHere(host, options, callback);
      else callback(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), '', undefined);
    },
    furtherAuthorities: async () => trusted,
    proxy: () => chosen.proxy,
    proxyPassword: async () => chosen.password,
    systemProxy: (url) => chosen.system(url),
    environment: chosen.environment,
  };
  const good = await startProxyServer({ onwardPort: () => server.port });
  const trial = startTrial(network);
  const baseUrl = `https://login.example:${server.port}`;
  await trial.logIn(baseUrl);
  return {
    chosen,
    server,
    good,
    trial,
    baseUrl,
    use: (address: string, username = '') => {
      chosen.proxy = { use: 'address', address, username };
    },
    /** How often the server was asked by this. */
    async asked(run: () => Promise<void>): Promise<number> {
      const before = server.requests.length;
      await run();
      return server.requests.length - before;
    },
    async stop() {
      await trial.close();
      await Promise.all([server.stop(), good.stop()]);
    },
  };
}
