import type { AccountView, ClipboardView, CopyFormat, WhichToken } from '../../preload/contract.ts';
import { copyFormatLabels, copyFormats } from '../../preload/copy-views.ts';
import { type AccountTally } from '../accounts/account-tally.ts';
import {
  accountName,
  addAction,
  allAccountsAction,
  clearClipboardAction,
  copyAsTitle,
  msUntilTextAges,
  noAccounts,
  openAction,
  previousHeaderAction,
  quitAction,
  renewAllDueAction,
  renewTitle,
  rowText,
} from './tray-text.ts';

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

const separator: TrayItem = { kind: 'separator' };

export function trayMenu({ accounts, tally, held, now }: TrayModel): readonly TrayItem[] {
  const shown = accounts.slice(0, mostRows);
  const withToken = shown.filter((account) => account.token !== null);
  const due = tally.expiring + tally.expired;
  return [
    ...(shown.length === 0 ? [note(noAccounts)] : shown.map((account) => row(account, now))),
    ...(accounts.length > shown.length
      ? [action(allAccountsAction(accounts.length), { kind: 'open' })]
      : []),
    separator,
    ...(withToken.length === 0 ? [] : [submenu(copyAsTitle, withToken.map(copyAs))]),
    ...(shown.length === 0 ? [] : [submenu(renewTitle, shown.map(renew))]),
    ...(due === 0 ? [] : [action(renewAllDueAction(due), { kind: 'renew-due' })]),
    ...(held === null
      ? []
      : [
          action(clearClipboardAction(accounts.find(({ id }) => id === held.accountId)), {
            kind: 'clear-clipboard',
          }),
        ]),
    action(shown.length === 0 ? addAction : openAction, { kind: 'open' }),
    separator,
    action(quitAction, { kind: 'quit' }),
  ];
}

export function trayState({ unreadable, failed, expired, expiring }: AccountTally): TrayState {
  if (unreadable > 0 || failed > 0) return 'error';
  if (expired > 0) return 'expired';
  return expiring > 0 ? 'expiring' : 'fine';
}

function row(account: AccountView, now: number): TrayItem {
  const label = rowText(account, now);
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

/** Epoch ms after `now` until which no label of these accounts ages. */
export function rowsChangeAt(accounts: readonly AccountView[], now: number): number {
  const ages = accounts.slice(0, mostRows).map((account) => now + msUntilTextAges(account, now));
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
          action(previousHeaderAction, {
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
