import type { AccountView } from './views.ts';

/** A part of the account list: ten thousand accounts at once would hold up whoever packs or reads them. */
export interface AccountsPage {
  /** In the order of the list. */
  readonly accounts: readonly AccountView[];
  /** Accounts in the whole list. */
  readonly total: number;
  /** Of these: the token is over, or soon will be. */
  readonly due: number;
}
