import type { AccountFile, NotSaved } from './account-file.ts';
import { createAccountList } from './account-list.ts';
import { secretsOf, type Account, type TokenTrouble } from './account.ts';
import type { Vault } from './vault.ts';

/** The accounts in memory: what is true now, saved or not. */
export interface AccountBook {
  get(id: string): Account | undefined;
  /** In the order in which they were added. */
  all(): readonly Account[];
  /** Adds or replaces. Secrets that an account no longer refers to are forgotten. */
  put(accounts: readonly Account[]): void;
  delete(ids: readonly string[]): void;
  /** Why the vault did not open the account's token when it was last asked. */
  troubleOf(id: string): TokenTrouble | null;
  setTrouble(id: string, trouble: TokenTrouble | null): void;
  /** Resolves once everything up to now is on disk, or with why it is not. */
  save(): Promise<NotSaved | null>;
  /** Tells the listeners that something about these accounts changed. */
  announce(ids: readonly string[]): void;
  /** The ids are those of accounts that changed, new and removed ones among them. Answers with what ends it. */
  subscribe(listener: (ids: readonly string[]) => void): () => void;
}

export function createAccountBook(
  loaded: readonly Account[],
  file: AccountFile,
  vault: Pick<Vault, 'forget'>,
): AccountBook {
  const accounts = createAccountList(loaded);
  const troubles = new Map<string, TokenTrouble>();
  const listeners = new Set<(ids: readonly string[]) => void>();

  function announce(ids: readonly string[]): void {
    for (const listener of listeners) listener(ids);
  }

  function release(before: Account | undefined, after: Account | null): void {
    if (!before) return;
    const kept = after ? secretsOf(after) : [];
    for (const secret of secretsOf(before)) if (!kept.includes(secret)) vault.forget(secret);
    if (before.token?.sealed !== after?.token?.sealed) troubles.delete(before.id);
  }

  return {
    get: accounts.get,
    all: accounts.all,
    put: (changed) => {
      for (const account of changed) {
        release(accounts.get(account.id), account);
        accounts.put(account);
      }
      announce(changed.map(({ id }) => id));
    },
    delete: (ids) => {
      for (const id of ids) release(accounts.get(id), null);
      accounts.delete(ids);
      announce(ids);
    },
    troubleOf: (id) => troubles.get(id) ?? null,
    setTrouble: (id, trouble) => {
      if ((troubles.get(id) ?? null) === trouble) return;
      if (trouble) troubles.set(id, trouble);
      else troubles.delete(id);
      announce([id]);
    },
    save: () => file.save(accounts.live()),
    announce,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
