import type { StorageNotice } from '../../preload/contract.ts';
import type { ShownReminders } from '../expiry/reminder-duty.ts';
import type { AccountBook } from './account-book.ts';
import type { Account, StoredToken } from './account.ts';

/** Answers whether the reminders may be shown now; when not, the accounts carry no mark of them. */
export async function markReminders(
  book: AccountBook,
  shown: readonly ShownReminders[],
  notice: StorageNotice | null,
): Promise<boolean> {
  const before = shown.flatMap(({ accountId, issuedAt }) => {
    const account = book.get(accountId);
    return account?.token?.issuedAt === issuedAt ? [{ id: accountId, token: account.token }] : [];
  });
  const added = new Map(shown.map(({ accountId, reminders }) => [accountId, reminders]));
  mark(book, before, ({ id, token }) => [...token.remindersShown, ...(added.get(id) ?? [])]);
  // Nothing can be made durable until the next start: better to remind again then than not at all.
  const readOnly = notice?.kind === 'newer-version' || notice?.kind === 'not-readable';
  if ((await book.save()) === null || readOnly) return true;
  mark(book, before, ({ token }) => token.remindersShown);
  return false;
}

interface Marked {
  readonly id: string;
  readonly token: StoredToken;
}

/** Leaves alone the accounts that have another token by now. */
function mark(
  book: AccountBook,
  tokens: readonly Marked[],
  remindersShown: (marked: Marked) => StoredToken['remindersShown'],
): void {
  const changed: Account[] = tokens.flatMap((marked) => {
    const account = book.get(marked.id);
    return account?.token && account.token.issuedAt === marked.token.issuedAt
      ? [{ ...account, token: { ...account.token, remindersShown: remindersShown(marked) } }]
      : [];
  });
  if (changed.length > 0) book.put(changed);
}
