import type { AccountView, ClipboardView, CopyFormat, WhichToken } from '../../preload/contract.ts';
import { copyFormatLabels, copyFormats } from '../../preload/copy-views.ts';
import { type AccountTally } from '../accounts/account-tally.ts';

/** What a click in the menu asks for. */
export type TrayAction =
  | {
      readonly kind: 'copy';
      readonly accountId: string;
      readonly which: WhichToken;
      readonly format: CopyFormat;
    }
  | { readonly kind: 'renew'; readonly accountId: string }
  | { readonly kind: 'renew-due' }
  | { readonly kind: 'show-account'; readonly accountId: string; readonly on: 'row' | 'renew' }
  | { readonly kind: 'clear-clipboard' }
  | { readonly kind: 'open' }
  | { readonly kind: 'quit' };

export type TrayItem =
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] }
  | { readonly kind: 'separator' };

export type TrayState = 'fine' | 'expiring' | 'expired' | 'error';

export interface TrayModel {
  readonly accounts: readonly AccountView[];
  /** Of these accounts. */
  readonly tally: AccountTally;
  readonly held: ClipboardView | null;
  /** Epoch ms. */
  readonly now: number;
}

/** A longer menu is slow to send to the panel and no help to the eye; the window lists them all. */
export const mostRows = 25;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const separator: TrayItem = { kind: 'separator' };

export function trayMenu({ accounts, tally, held, now }: TrayModel): readonly TrayItem[] {
  const shown = accounts.slice(0, mostRows);
  const withToken = shown.filter((account) => account.token !== null);
  const due = tally.expiring + tally.expired;
  return [
    ...(shown.length === 0 ? [note('No accounts yet')] : shown.map((account) => row(account, now))),
    ...(accounts.length > shown.length
      ? [action(`All ${accounts.length} accounts…`, { kind: 'open' })]
      : []),
    separator,
    ...(withToken.length === 0 ? [] : [submenu('Copy as', withToken.map(copyAs))]),
    ...(shown.length === 0 ? [] : [submenu('Renew', shown.map(renew))]),
    ...(due === 0 ? [] : [action(`Renew all due (${due})`, { kind: 'renew-due' })]),
    ...(held === null ? [] : [action(clearLabel(held, accounts), { kind: 'clear-clipboard' })]),
    action(shown.length === 0 ? 'Add an account…' : 'Open Token Tray', { kind: 'open' }),
    separator,
    action('Quit', { kind: 'quit' }),
  ];
}

export function trayState({ unreadable, failed, expired, expiring }: AccountTally): TrayState {
  if (unreadable > 0 || failed > 0) return 'error';
  if (expired > 0) return 'expired';
  return expiring > 0 ? 'expiring' : 'fine';
}

/** Counts only: a countdown here would send the whole menu to the panel again and again. */
export function trayTooltip({ tokens, expired, expiring, failed }: AccountTally): string {
  const parts = [
    [expired, 'expired'],
    [expiring, 'expiring soon'],
    [failed, 'failed to log in'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
  return `Token Tray – ${told.length === 0 ? tokenCount(tokens) : told.join(', ')}`;
}

function tokenCount(tokens: number): string {
  if (tokens === 0) return 'no tokens yet';
  return tokens === 1 ? '1 token' : `${tokens} tokens`;
}

function row(account: AccountView, now: number): TrayItem {
  const label = `${accountName(account)} – ${rowState(account, now)}`;
  const accountId = account.id;
  // A dead token on the clipboard would be the 401 that this app exists to spare its users.
  if (account.status === 'expired') {
    return action(label, { kind: 'show-account', accountId, on: 'renew' });
  }
  if (account.token === null || account.status === 'unreadable') {
    return action(label, { kind: 'show-account', accountId, on: 'renew' });
  }
  return action(label, {
    kind: 'copy',
    accountId,
    which: 'current',
    format: account.copyFormat,
  });
}

function rowState(account: AccountView, now: number): string {
  if (account.busy) return 'logging in…';
  switch (account.status) {
    case 'signed-out':
      return 'signed out, log in…';
    case 'unreadable':
      return 'log in again…';
    case 'expired':
      return 'expired, renew…';
    case 'locked':
      return 'keyring locked';
    case 'fine':
      return timeLeft(account, now);
    case 'expiring':
      return `expires soon, ${timeLeft(account, now)}`;
  }
}

/** In steps that last: a menu whose text changes is rebuilt, and closes under the pointer. */
function timeLeft({ token }: AccountView, now: number): string {
  if (token === null) return '';
  if (token.expiresAt === null) return 'until the server ends it';
  const leftMs = token.expiresAt - now;
  const about = token.estimated ? 'about ' : '';
  if (leftMs >= 2 * dayMs) return `${about}${Math.floor(leftMs / dayMs)} days left`;
  if (leftMs >= hourMs) return `${about}${Math.floor(leftMs / hourMs)} h left`;
  return leftMs >= 15 * minuteMs ? 'under 1 h left' : 'under 15 min left';
}

/** Epoch ms after `now` until which no label of these accounts ages: `timeLeft` says the same. */
export function rowsChangeAt(accounts: readonly AccountView[], now: number): number {
  const ages = accounts.slice(0, mostRows).map(({ token }) => {
    const leftMs = (token?.expiresAt ?? Infinity) - now;
    if (leftMs === Infinity || leftMs < 15 * minuteMs) return Infinity;
    const stepMs = leftMs >= 2 * dayMs ? dayMs : hourMs;
    const lowestMs = leftMs >= hourMs ? Math.floor(leftMs / stepMs) * stepMs : 15 * minuteMs;
    return now + leftMs - lowestMs + 1;
  });
  return Math.min(Infinity, ...ages);
}

function copyAs(account: AccountView): TrayItem {
  const accountId = account.id;
  return submenu(accountName(account), [
    ...copyFormats.map((format) =>
      action(copyFormatLabels[format], { kind: 'copy', accountId, which: 'current', format }),
    ),
    ...(account.previousToken === null
      ? []
      : [
          separator,
          action('Header line of the previous token', {
            kind: 'copy',
            accountId,
            which: 'previous',
            format: 'header',
          }),
        ]),
  ]);
}

function renew(account: AccountView): TrayItem {
  return action(accountName(account), { kind: 'renew', accountId: account.id });
}

function clearLabel(held: ClipboardView, accounts: readonly AccountView[]): string {
  const account = accounts.find(({ id }) => id === held.accountId);
  return account === undefined ? 'Clear clipboard' : `Clear clipboard (${accountName(account)})`;
}

/** The label and, beside it, the environment: two accounts often differ in nothing else. */
export function accountName({ label, environment }: AccountView): string {
  return environment === null ? label : `${label} · ${environment.name}`;
}

function action(label: string, what: TrayAction): TrayItem {
  return { kind: 'action', label, action: what };
}

function note(label: string): TrayItem {
  return { kind: 'note', label };
}

function submenu(label: string, items: readonly TrayItem[]): TrayItem {
  return { kind: 'submenu', label, items };
}

/** A single ampersand would mark the next letter as the item's shortcut and vanish. */
export function escapeLabel(label: string): string {
  return label.replaceAll('&', '&&');
}

/** macOS colours template images itself; elsewhere the icon brings its own outline. */
export function trayIconFile(state: TrayState, platform: NodeJS.Platform): string {
  return platform === 'darwin' ? `trayTemplate-${state}.png` : `tray-${state}.png`;
}
