import type { AccountView, Result } from '../../preload/contract.ts';
import type { AccountBook } from './account-book.ts';
import { isPasswordRefused } from './account.ts';
import { failed } from './failed.ts';
import type { LoginFlights } from './login-flights.ts';

/** The ends of a token, and of an account. */
export interface Removals {
  /** Forgets the tokens; the account stays, with its password if that is kept. */
  signOut(id: string): Promise<Result<AccountView>>;
  /** Forgets the account. */
  remove(id: string): Promise<Result<null>>;
  /** Forgets those of these accounts that are still there, and saves once. */
  removeAll(ids: readonly string[]): Promise<Result<null>>;
}

export interface RemovalsOptions {
  readonly book: Pick<AccountBook, 'get' | 'put' | 'delete' | 'save'>;
  readonly flights: Pick<LoginFlights, 'supersede'>;
  readonly save: (id: string) => Promise<Result<AccountView>>;
}

export function createRemovals({ book, flights, save }: RemovalsOptions): Removals {
  async function signOut(id: string): Promise<Result<AccountView>> {
    const account = book.get(id);
    if (!account) return failed({ kind: 'not-found' });
    flights.supersede(id);
    // A refused password stays refused, or the next renewal would send it again.
    const verdict = isPasswordRefused(account) ? {} : { lastFailure: null, lastFailedAt: null };
    book.put([{ ...account, token: null, previousToken: null, ...verdict }]);
    return await save(id);
  }

  async function removeAll(ids: readonly string[]): Promise<Result<null>> {
    const there = [...new Set(ids)].filter((id) => book.get(id) !== undefined);
    if (there.length === 0) return failed({ kind: 'not-found' });
    for (const id of there) flights.supersede(id);
    book.delete(there);
    const notSaved = await book.save();
    return notSaved ? failed(notSaved) : { ok: true, value: null };
  }

  return { signOut, remove: (id) => removeAll([id]), removeAll };
}
