import type { Failure } from '../../preload/contract.ts';
import type { RenewalStep } from '../expiry/renewal-duty.ts';
import { resumed } from '../expiry/renewal.ts';
import type { AccountBook } from './account-book.ts';
import type { Account } from './account.ts';

/** Before a login. False when it may not begin, as it could not be put on record or the user was faster. */
export async function recordAttempt(book: AccountBook, step: RenewalStep): Promise<boolean> {
  if (!take(book, step)) return false;
  if ((await book.save()) === null) return true;
  take(book, { ...step, from: step.to, to: step.from });
  return false;
}

/** After a login. What cannot be saved holds until the app quits: a rejected password stays so. */
export async function recordOutcome(book: AccountBook, step: RenewalStep): Promise<void> {
  if (take(book, step)) await book.save();
}

/** The keyring answers again: what waited for it goes on. */
export function resumeAfterUnlock(book: AccountBook): void {
  resumePausedBy(book, ['vault-locked', 'token-not-sealed']);
}

/** What was in the way of these is out of it. */
export function resumePausedBy(book: AccountBook, reasons: readonly Failure['kind'][]): void {
  const waiting: Account[] = [];
  // Asked after every login and copy, nearly always for nothing.
  for (const account of book.all()) {
    const { renewal } = account;
    const pausedBy = renewal?.pausedBy ?? null;
    if (renewal && pausedBy !== null && reasons.includes(pausedBy))
      waiting.push({ ...account, renewal: resumed(renewal) });
  }
  if (waiting.length === 0) return;
  book.put(waiting);
  // Until it is saved a restart would wait for the next time: no harm done.
  void book.save();
}

function take(book: AccountBook, { id, from, to }: RenewalStep): boolean {
  const account = book.get(id);
  if (account === undefined || account.renewal !== from) return false;
  book.put([{ ...account, renewal: to }]);
  return true;
}
