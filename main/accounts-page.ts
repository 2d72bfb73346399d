import type { AccountsPage, AccountView } from '../preload/contract.ts';
import type { AccountTally } from './accounts/account-tally.ts';

/** More rows than a screen holds: what the window shows first waits for no others. */
const firstAccounts = 100;
/** Unpacking the last of them and drawing the whole list is one task of the page: 50 ms with 2,500. */
const furtherAccounts = 1_000;

/** What the window is told of the list when it asks for the accounts from that place on. */
export function accountsPage(
  views: readonly AccountView[],
  { expiring, expired }: AccountTally,
  from: number,
): AccountsPage {
  const count = from === 0 ? firstAccounts : furtherAccounts;
  return {
    accounts: views.slice(from, from + count),
    total: views.length,
    due: expiring + expired,
  };
}
