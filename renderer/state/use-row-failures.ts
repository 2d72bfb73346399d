import { useCallback, useState } from 'react';
import type { AccountView, Failure } from '../../preload/contract.ts';
import { shownFailure, type RowFailure } from './row-failure.ts';

interface RowFailures {
  readonly of: (account: AccountView) => Failure | null;
  readonly set: (account: AccountView, failure: Failure | null) => void;
}

/** What went wrong in a row since the window opened; below it, what main remembers. */
export function useRowFailures(): RowFailures {
  const [failures, setFailures] = useState<ReadonlyMap<string, RowFailure>>(new Map());

  const set = useCallback((account: AccountView, failure: Failure | null) => {
    setFailures((before) => {
      if (failure === null && !before.has(account.id)) return before;
      const after = new Map(before);
      if (failure === null) after.delete(account.id);
      else after.set(account.id, { failure, issuedAt: account.token?.issuedAt ?? null });
      return after;
    });
  }, []);

  const of = (account: AccountView) => shownFailure(account, failures.get(account.id));
  return { of, set };
}
