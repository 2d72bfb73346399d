/** The words of the tray: its menu and its tooltip. */
import { amountText, countText, numberText, seriesText } from '../../preload/amount-text.ts';
import type { AccountView } from '../../preload/contract.ts';
import type { AccountTally } from '../accounts/account-tally.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const noAccounts = 'No accounts yet';
export const copyAsTitle = 'Copy as';
export const previousHeaderAction = 'Header line of the previous token';
export const renewTitle = 'Renew';
export const addAction = 'Add an account…';
export const openAction = 'Open Token Tray';
export const quitAction = 'Quit';

export function allAccountsAction(count: number, locale?: string): string {
  return `All ${countText(count, { one: 'account', other: 'accounts' }, locale)}…`;
}

export function renewAllDueAction(due: number, locale?: string): string {
  return `Renew all due (${numberText(due, locale)})`;
}

/** `account` is the one whose token the clipboard holds, where it is known. */
export function clearClipboardAction(account: AccountView | undefined): string {
  return account === undefined ? 'Clear clipboard' : `Clear clipboard (${accountName(account)})`;
}

/** The label and, beside it, the environment: two accounts often differ in nothing else. */
export function accountName({ label, environment }: AccountView): string {
  return environment === null ? label : `${label} · ${environment.name}`;
}

export function rowText(account: AccountView, now: number, locale?: string): string {
  return `${accountName(account)} – ${stateText(account, now, locale)}`;
}

function stateText(account: AccountView, now: number, locale?: string): string {
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
      return timeLeft(account, now, locale);
    case 'expiring':
      return `expires soon, ${timeLeft(account, now, locale)}`;
  }
}

/** In steps that last: a menu whose text changes is rebuilt, and closes under the pointer. */
function timeLeft({ token }: AccountView, now: number, locale?: string): string {
  if (token === null) return '';
  if (token.expiresAt === null) return 'until the server ends it';
  const leftMs = token.expiresAt - now;
  const about = token.estimated ? 'about ' : '';
  if (leftMs >= 2 * dayMs)
    return `${about}${amountText(Math.floor(leftMs / dayMs), 'day', locale)} left`;
  if (leftMs >= hourMs)
    return `${about}${amountText(Math.floor(leftMs / hourMs), 'hour', locale)} left`;
  return leftMs >= 15 * minuteMs
    ? `under ${amountText(1, 'hour', locale)} left`
    : `under ${amountText(15, 'minute', locale)} left`;
}

/** Ms after `now` until which the time left of an account does not read differently. */
export function msUntilTextAges({ token }: Pick<AccountView, 'token'>, now: number): number {
  const leftMs = (token?.expiresAt ?? Infinity) - now;
  if (leftMs === Infinity || leftMs < 15 * minuteMs) return Infinity;
  const stepMs = leftMs >= 2 * dayMs ? dayMs : hourMs;
  const lowestMs = leftMs >= hourMs ? Math.floor(leftMs / stepMs) * stepMs : 15 * minuteMs;
  return leftMs - lowestMs + 1;
}

/** Counts only: a countdown here would send the whole menu to the panel again and again. */
export function trayTooltip(tally: AccountTally, locale?: string): string {
  const { tokens, expired, expiring, failed } = tally;
  const parts = [
    [expired, 'expired'],
    [expiring, 'expiring soon'],
    [failed, 'failed to log in'],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${numberText(count, locale)} ${text}`);
  return `Token Tray – ${told.length === 0 ? tokensText(tokens, locale) : seriesText(told)}`;
}

function tokensText(tokens: number, locale?: string): string {
  if (tokens === 0) return 'no tokens yet';
  return countText(tokens, { one: 'token', other: 'tokens' }, locale);
}
