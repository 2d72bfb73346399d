import { useCallback, useState } from 'react';
import type { AccountView, Failure, RenewedDue } from '../../preload/contract.ts';
import { shownFailure, type RowFailure } from './row-failure.ts';

interface RowFailures {
  readonly of: (account: AccountView) => Failure | null;
  readonly set: (account: AccountView, failure: Failure | null) => void;
  /** Of those of these accounts that failed. */
  readonly setFailed: (accounts: readonly AccountView[], failed: RenewedDue['failed']) => void;
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

  const setFailed = useCallback<RowFailures['setFailed']>((accounts, failed) => {
    if (failed.length === 0) return;
    const told = new Map(failed.map(({ accountId, failure }) => [accountId, failure]));
    setFailures((before) => {
      const after = new Map(before);
      for (const { id, token } of accounts) {
        const failure = told.get(id);
        if (failure !== undefined) after.set(id, { failure, issuedAt: token?.issuedAt ?? null });
      }
      return after;
    });
  }, []);

  const of = (account: AccountView) => shownFailure(account, failures.get(account.id));
  return { of, set, setFailed };
}
