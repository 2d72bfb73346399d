import type { AccountView } from '../preload/contract.ts';
import { accountName } from './desktop/tray-menu.ts';
import type { Notice } from './expiry/reminder-text.ts';

/** Who renews from the tray has no window to see that it worked. */
export function renewedNotice(account: AccountView, locale?: string): Notice {
  return {
    title: `${accountName(account)} renewed`,
    body: expiryText(account, locale),
    accountIds: [account.id],
    actions: ['copy'],
  };
}

export function renewedAllNotice(accountIds: readonly string[]): Notice {
  return {
    title: accountIds.length === 1 ? '1 token renewed' : `${accountIds.length} tokens renewed`,
    body: 'Copy the new headers from the tray.',
    accountIds,
    actions: [],
  };
}

function expiryText({ token }: AccountView, locale: string | undefined): string {
  if (token === null) return '';
  if (token.expiresAt === null) return 'The new session lasts until the server ends it.';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const about = token.estimated ? ' (an estimate)' : '';
  return `The new token expires on ${format.format(token.expiresAt)}${about}.`;
}
