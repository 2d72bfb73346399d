import type { AccountView } from '../../preload/contract.ts';
import { msUntilTextChanges } from '../words/time-left.ts';

/** Ms from `now` until one of these rows may read differently. */
export function msUntilRowsChange(
  accounts: readonly Pick<AccountView, 'token'>[],
  now: number,
): number {
  return accounts.reduce(
    (soonest, { token }) =>
      Math.min(soonest, msUntilTextChanges(token?.expiresAt ?? Infinity, now)),
    Infinity,
  );
}
