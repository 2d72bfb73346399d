import type {
  AccountDiagnosis,
  DiagnosisStep,
  Failure,
  Finding,
  ShortcutView,
  Surroundings,
} from '../../preload/contract.ts';

export interface ReportedAccount {
  readonly providerName: string;
  readonly diagnosis: AccountDiagnosis;
}

export interface ReportOptions {
  readonly surroundings: Surroundings;
  readonly accounts: readonly ReportedAccount[];
  /** What points at a person, such as user names and the home folder: left out wherever it turns up. */
  readonly personal: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}

/**
 * For a bug tracker, in Markdown. Made of closed words, numbers and names of hosts; no name of an account,
 * and nothing that was sent or received.
 */
export function reportText({ surroundings, accounts, personal, now }: ReportOptions): string {
  const { app, keyring, serverClocks } = surroundings;
  const lines = [
    '## Token Tray diagnostics',
    '',
    `- Made: ${utc(now)}`,
    `- Token Tray ${app.version}, Electron ${app.electronVersion}${app.runtimeUnsupported ? ' (unsupported)' : ''}, ${app.platform}`,
    `- Secrets: ${app.vaultMode}${keyring === null ? '' : `, ${keyring}`}${app.otherKeyring === null ? '' : `, sealed in ${app.otherKeyring}`}`,
    `- Tray: ${app.trayShown ? 'shown' : 'not shown'}`,
    `- Notifications: ${app.notificationTrouble ?? 'no trouble known'}`,
    `- Start at login: ${app.autostart}`,
    `- Shortcut: ${shortcutText(app.shortcut)}`,
    `- Proxy: ${proxyText(surroundings)}`,
    `- Further authorities: ${app.network.caFile === null ? 'none' : 'a file'}`,
    `- Account file: ${app.storageNotice?.kind ?? 'no trouble'}`,
    ...serverClocks.map(({ host, skewMs }) => `- Clock: ${seconds(skewMs)} against ${host}`),
    ...accounts.flatMap(({ providerName, diagnosis }, index) => [
      '',
      `### Account ${index + 1}: ${providerName}, checked ${utc(diagnosis.checkedAt)}`,
      '',
      ...diagnosis.steps.map(stepText),
    ]),
  ];
  return `${lines.map((line) => withoutPersonal(line, personal)).join('\n')}\n`;
}

function shortcutText({ accelerator, state, way }: ShortcutView): string {
  const words = {
    off: 'off',
    on: 'given by the system',
    asked: 'asked of the desktop, which does not say whether it gave it',
    taken:
      way === 'portal' ? 'refused by the desktop' : 'refused: another program or the system has it',
  };
  return [...(accelerator === null ? [] : [accelerator]), words[state], `way: ${way}`].join(', ');
}

function proxyText({ app: { network } }: Surroundings): string {
  const { proxy } = network;
  if (proxy.use !== 'address') return proxy.use;
  const { host } = new URL(proxy.address);
  return `${host}${proxy.username === '' ? '' : ', with a user name'}`;
}

function stepText({ step, state, found, failure }: DiagnosisStep): string {
  const what = [
    ...(found === null ? [] : [findingText(found)]),
    ...(failure === null ? [] : [failureText(failure)]),
  ].join('; ');
  const word = state === 'unchecked' ? 'not checked' : state;
  return `- ${step}: ${word}${what === '' ? '' : ` (${what})`}`;
}

function findingText(found: Finding): string {
  switch (found.kind) {
    case 'host':
      return found.host;
    case 'routes':
      return found.proxies.map((proxy) => proxy ?? 'direct').join(', then ');
    case 'resolved':
      return `${found.addresses} addresses`;
    case 'resolved-by-proxy':
      return 'the proxy looks it up';
    case 'certificate':
      return `issuer ${found.issuer ?? 'unnamed'}, until ${utc(found.expiresAt)}`;
    case 'no-tls':
      return 'plain http on this computer';
    case 'answered':
      return `status ${found.status}`;
    case 'clock':
      return found.skewMs === null ? 'no date' : seconds(found.skewMs);
    case 'accepted':
      return found.at === null ? 'no token' : `token of ${utc(found.at)}`;
    case 'refused':
      return found.at === null ? 'failed' : `failed at ${utc(found.at)}`;
    case 'expiry':
      return `${utc(found.expiresAt)}, ${found.source}${found.estimated ? ', estimated' : ''}`;
  }
}

/** Its kind, and what else it has of closed words and numbers. */
function failureText(failure: Failure): string {
  const parts: string[] = [failure.kind];
  if ('reason' in failure) parts.push(failure.reason);
  if ('detail' in failure) parts.push(failure.detail);
  if ('status' in failure) parts.push(String(failure.status));
  return parts.join(' ');
}

function utc(at: number | null): string {
  // A certificate or a file may say a time that no calendar has.
  return at === null || Math.abs(at) > 8.64e15 ? 'unknown' : new Date(at).toISOString();
}

function seconds(skewMs: number): string {
  const whole = Math.round(skewMs / 1_000);
  return `${whole > 0 ? '+' : ''}${whole} s`;
}

const leftOut = '[left out]';

function withoutPersonal(line: string, personal: readonly string[]): string {
  return personal
    .filter((text) => text.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, text) => left.replaceAll(new RegExp(escaped(text), 'giu'), leftOut), line);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$*+?.()|[\]{}]/g, String.raw`\$&`);
}
