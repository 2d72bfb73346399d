import type { AccountView } from '../preload/contract.ts';
import type { Message } from './desktop/notifier.ts';
import { accountName } from './desktop/tray-menu.ts';

/** Who renews from the tray has no window to see that it worked. */
export function renewedMessage(account: AccountView, locale?: string): Message {
  return {
    title: `${accountName(account)} renewed`,
    body: expiryText(account, locale),
    accountIds: [account.id],
  };
}

function expiryText({ token }: AccountView, locale: string | undefined): string {
  if (token === null) return '';
  if (token.expiresAt === null) return 'The new session lasts until the server ends it.';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const about = token.estimated ? ' (an estimate)' : '';
  return `The new token expires on ${format.format(token.expiresAt)}${about}.`;
}
