import type { AccountView } from '../../preload/contract.ts';

/** What icon and tooltip count, taken in one pass: there may be ten thousand accounts. */
export interface AccountTally {
  readonly tokens: number;
  readonly expiring: number;
  readonly expired: number;
  readonly unreadable: number;
  /** Their last login failed. */
  readonly failed: number;
}

export function tallyOf(accounts: readonly AccountView[]): AccountTally {
  const tally = { tokens: 0, expiring: 0, expired: 0, unreadable: 0, failed: 0 };
  for (const { status, token, lastFailure } of accounts) {
    if (token !== null) tally.tokens += 1;
    if (lastFailure !== null) tally.failed += 1;
    if (status === 'expiring' || status === 'expired' || status === 'unreadable')
      tally[status] += 1;
  }
  return tally;
}
