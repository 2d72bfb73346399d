/** The words of the notifications that are no reminders. */
import { amountText, countText } from '../../preload/amount-text.ts';
import { copyFormatLabels, type AccountView, type ClipboardView } from '../../preload/contract.ts';
import type { Notice, NoticeAction } from '../expiry/reminder-text.ts';
import { accountName } from './tray-text.ts';

/** What stands on the buttons of a notification. */
export const actionLabels: Readonly<Record<NoticeAction, string>> = {
  renew: 'Renew',
  copy: 'Copy',
};

export const testNotice: Notice = {
  title: 'Notifications reach you',
  body: 'This is how Token Tray tells you of a token that is about to expire.',
  accountIds: [],
  actions: [],
};

/** Who copies by a shortcut has no window to see that it worked. */
export function copiedNotice(
  account: AccountView,
  held: ClipboardView,
  now: number,
  locale?: string,
): Notice {
  const as = held.format === 'header' ? '' : ` as ${copyFormatLabels[held.format]}`;
  return {
    title: `${accountName(account)} copied`,
    body:
      held.clearsAt === null
        ? `It stays on the clipboard${as}.`
        : `On the clipboard${as}, clears in ${shortTime(held.clearsAt - now, locale)}.`,
    // A reminder of the same account stays true, and on the screen.
    accountIds: [],
    actions: [],
  };
}

function shortTime(ms: number, locale?: string): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < 120
    ? amountText(seconds, 'second', locale)
    : amountText(Math.round(seconds / 60), 'minute', locale);
}

/** Who renews from the tray has no window to see that it worked. */
export function renewedNotice(account: AccountView, locale?: string): Notice {
  return {
    title: `${accountName(account)} renewed`,
    body: expiryText(account, locale),
    accountIds: [account.id],
    actions: ['copy'],
  };
}

export function renewedAllNotice(accountIds: readonly string[], locale?: string): Notice {
  return {
    title: countText(accountIds.length, { one: 'token renewed', other: 'tokens renewed' }, locale),
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
