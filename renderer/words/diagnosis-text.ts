import { amountText, countText, numberText } from '../../preload/amount-text.ts';
import type {
  DiagnosisStep,
  DiagnosisStepName,
  Finding,
  Surroundings,
} from '../../preload/contract.ts';
import { failureText } from './failure-text.ts';
import { keyringName } from './keyring-text.ts';

export const accountLabel = 'Account';
export const diagnosticsHelp =
  'Follows the way of a login up to its server. No login is sent, and no password or token leaves this computer.';
export const reportHelp =
  'The report holds no tokens, passwords, user names or folders. Read it before you pass it on: it names servers.';
export const reportCopied = 'Report copied';
export const checkAction = 'Check';
export const checking = 'Checking…';
export const copyReportAction = 'Copy report';
export const stepsLabel = 'Steps';
export const computerTitle = 'This computer';

/** Where not all accounts that were found can be chosen. */
export function choicesText(shown: number, found: number): string {
  return `${shown} of ${numberText(found)} accounts. A search finds the others.`;
}

export const stepNames: Readonly<Record<DiagnosisStepName, string>> = {
  address: 'Address',
  proxy: 'Proxy',
  dns: 'Name (DNS)',
  tls: 'Certificate (TLS)',
  endpoint: 'Login endpoint',
  clock: 'Clock',
  credentials: 'Last login',
  expiry: 'Token',
};

export const stateNames: Readonly<Record<DiagnosisStep['state'], string>> = {
  ok: 'OK',
  problem: 'Problem',
  unchecked: 'Not checked',
};

/** What a step saw, and what to do next where that is wanted. All times are epoch ms. */
export function stepText(step: DiagnosisStep): {
  readonly sentence: string;
  readonly action: string | null;
} {
  const { found, failure } = step;
  const seen = found === null ? null : foundText(found);
  if (failure !== null) {
    const { sentence, action } = failureText(failure);
    return { sentence: seen === null || seen === '' ? sentence : `${sentence} ${seen}`, action };
  }
  const sentence = seen ?? 'A step before it failed.';
  return { sentence, action: step.state === 'problem' ? advice(step.step) : null };
}

function advice(step: DiagnosisStepName): string {
  switch (step) {
    case 'clock':
      return 'Set this computer’s clock, or let the system set it.';
    case 'expiry':
      return 'Renew to get a new token.';
    case 'address':
    case 'proxy':
    case 'dns':
    case 'tls':
    case 'endpoint':
    case 'credentials':
      return 'Mend this first, then check again.';
  }
}

function foundText(found: Finding): string {
  switch (found.kind) {
    case 'host':
      return `Logins go to ${found.host}.`;
    case 'routes':
      return found.proxies.every((proxy) => proxy === null)
        ? 'None: straight to the server.'
        : `Through ${found.proxies.map((proxy) => proxy ?? 'none').join(', then ')}.`;
    case 'resolved':
      return found.addresses === 1
        ? 'One address found.'
        : `${countText(found.addresses, { one: 'address', other: 'addresses' })} found.`;
    case 'resolved-by-proxy':
      return 'The proxy looks the name up.';
    case 'certificate':
      return `Issued by ${found.issuer ?? 'nobody named'}, valid until ${dateText(found.expiresAt)}.`;
    case 'no-tls':
      return 'Plain http, which stays on this computer.';
    case 'answered':
      return `The server answers (${found.status}). Any answer will do: no login was sent.`;
    case 'clock':
      return `${clockText(found.skewMs)}.`;
    case 'accepted':
      return found.at === null
        ? 'No login has succeeded yet.'
        : `Accepted on ${timeText(found.at)}. Not tried again.`;
    case 'refused':
      return found.at === null ? '' : `That was on ${timeText(found.at)}.`;
    case 'expiry':
      return found.expiresAt === null
        ? 'The server alone decides when it ends.'
        : `Expires on ${timeText(found.expiresAt)}${found.estimated ? ' (estimated)' : ''}.`;
  }
}

function clockText(skewMs: number | null): string {
  if (skewMs === null) return 'The server does not say what time it has';
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  if (seconds < 2) return 'In step with the server';
  const amount =
    seconds < 120 ? amountText(seconds, 'second') : amountText(Math.round(seconds / 60), 'minute');
  return `This computer is ${amount} ${skewMs > 0 ? 'ahead' : 'behind'}`;
}

function dateText(at: number | null): string {
  if (at === null) return 'an unknown day';
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
}

function timeText(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Names and values; `good` is null where there is nothing to judge. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly good: boolean | null;
}

export function facts({ app, keyring, serverClocks }: Surroundings): readonly Fact[] {
  const { network } = app;
  const { proxy } = network;
  const modes = { keyring: 'Encrypted', locked: 'Locked', memory: 'In memory only' } as const;
  const troubles = {
    'no-service': 'No service on this desktop',
    unsigned: 'Not shown: the app is not signed',
    failed: 'The last one failed',
  } as const;
  const autostart = { on: 'On', off: 'Off', unsupported: 'Not possible here' } as const;
  const ways = { system: 'As the system says', none: 'None' } as const;
  const { vaultMode, notificationTrouble: trouble } = app;
  const backend = keyring === null ? '' : `, ${keyringName(keyring)}`;
  return [
    {
      name: 'App',
      value: `Token Tray ${app.version}, Electron ${app.electronVersion}${app.runtimeUnsupported ? ', out of support' : ''}`,
      good: app.runtimeUnsupported ? false : null,
    },
    { name: 'Secrets', value: `${modes[vaultMode]}${backend}`, good: vaultMode === 'keyring' },
    {
      name: 'Tray',
      value: app.trayShown ? 'Shown' : 'Nothing shows the icon',
      good: app.trayShown,
    },
    {
      name: 'Notifications',
      value: trouble === null ? 'No trouble known' : troubles[trouble],
      good: trouble === null,
    },
    { name: 'Start at login', value: autostart[app.autostart], good: null },
    {
      name: 'Proxy',
      value: proxy.use === 'address' ? proxy.address : ways[proxy.use],
      good: null,
    },
    {
      name: 'Own authorities',
      value: network.caFile === null ? 'None' : 'A file',
      good: null,
    },
    ...serverClocks.map(({ host, skewMs }) => ({
      name: `Clock, ${host}`,
      value: clockText(skewMs),
      good: Math.abs(skewMs) <= 120_000,
    })),
  ];
}
