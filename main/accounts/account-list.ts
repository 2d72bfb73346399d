import type { Account } from './account.ts';

/** Accounts in the order in which they were added, by their id. */
export interface AccountList {
  get(id: string): Account | undefined;
  /** As they are now; what is answered never changes. */
  all(): readonly Account[];
  /** The same without a copy, for who wants them as they are when it is read: the next change changes it. */
  live(): readonly Account[];
  /** In its place, or at the end. */
  put(account: Account): void;
  delete(ids: readonly string[]): void;
}

/** It is asked for at every save: listing a map of ten thousand takes longer than the change itself. */
export function createAccountList(loaded: readonly Account[]): AccountList {
  const places = new Map<string, number>();
  let list: Account[] = [];
  /** Somebody has the array: the next change needs one of its own. */
  let given = false;

  function replace(accounts: readonly Account[]): void {
    list = [...accounts];
    given = false;
    places.clear();
    for (const [place, { id }] of list.entries()) places.set(id, place);
  }
  replace(loaded);

  const get = (id: string): Account | undefined => {
    const place = places.get(id);
    return place === undefined ? undefined : list[place];
  };

  return {
    get,
    all() {
      given = true;
      return list;
    },
    live: () => list,
    put(account) {
      if (given) list = list.slice();
      given = false;
      const place = places.get(account.id) ?? list.length;
      places.set(account.id, place);
      list[place] = account;
    },
    delete(ids) {
      const gone = new Set(ids.filter((id) => places.has(id)));
      if (gone.size > 0) replace(list.filter(({ id }) => !gone.has(id)));
    },
  };
}
