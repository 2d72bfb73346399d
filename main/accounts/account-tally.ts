import type { AccountView } from '../../preload/contract.ts';

/** What icon, tooltip and menu of the tray count. */
export interface AccountTally {
  readonly tokens: number;
  readonly expiring: number;
  readonly expired: number;
  readonly unreadable: number;
  /** Their last login failed. */
  readonly failed: number;
}

export const emptyTally: AccountTally = {
  tokens: 0,
  expiring: 0,
  expired: 0,
  unreadable: 0,
  failed: 0,
};

type Counts = { -readonly [K in keyof AccountTally]: number };

/** Adds the account to the counts, or takes it off them. */
function count(counts: Counts, { status, token, lastFailure }: AccountView, by: 1 | -1): void {
  if (token !== null) counts.tokens += by;
  if (lastFailure !== null) counts.failed += by;
  if (status === 'expiring' || status === 'expired' || status === 'unreadable')
    counts[status] += by;
}

export function tallyOf(accounts: readonly AccountView[]): AccountTally {
  return tallyAfter(emptyTally, [], accounts);
}

/** The tally of the same accounts but for those that came in place of others. */
export function tallyAfter(
  before: AccountTally,
  gone: readonly AccountView[],
  come: readonly AccountView[],
): AccountTally {
  const counts = { ...before };
  for (const account of gone) count(counts, account, -1);
  for (const account of come) count(counts, account, 1);
  return counts;
}
