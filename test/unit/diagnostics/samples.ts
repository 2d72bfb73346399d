import type { AppView } from '../../../preload/contract.ts';
import type { Probe } from '../../../main/login/probe.ts';
import { accountView, noon } from '../../fakes/account-view.ts';

export const server = { baseUrl: 'https://api.example/r1', loginPath: '/login' };

export const account = accountView({ values: { ...server, username: 'ada.canary@example.com' } });

/** A server where all is well. */
export function goodProbe(changes: Partial<Probe> = {}): Probe {
  return {
    routes: async () => [null],
    resolve: async () => 2,
    handshake: async () => ({ issuer: 'Example CA', expiresAt: noon + 1, failure: null }),
    ask: async () => ({ status: 405, receivedAt: noon + 400, serverDate: noon }),
    ...changes,
  };
}

export const app: AppView = {
  version: '1.2.3',
  electronVersion: '44.0.0',
  runtimeUnsupported: false,
  platform: 'linux',
  vaultMode: 'keyring',
  otherKeyring: null,
  trayShown: true,
  autostart: 'off',
  logFile: '/home/ada/logs/token-tray.log',
  shortcut: { accelerator: 'Control+Shift+Y', state: 'taken', way: 'direct' },
  notificationTrouble: null,
  clockSkewMs: null,
  storageNotice: { kind: 'set-aside', path: '/home/canary-home/accounts.bad' },
  settings: {
    theme: 'system',
    list: { group: 'none', order: 'name' },
    clearAfterMs: 45_000,
    environments: [],
    confirmProductionCopies: false,
    reminders: { shortLeadsMs: [], longLeadsMs: [], workingHours: null },
    logLevel: 'all',
  },
  network: {
    proxy: { use: 'address', address: 'http://proxy.example:3128', username: 'canary-proxy' },
    proxyPassword: 'sealed',
    caFile: '/home/canary-home/root.pem',
  },
  providers: [],
};
