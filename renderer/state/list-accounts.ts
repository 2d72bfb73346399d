import type { AccountView, AccountsPage, Result } from '../../preload/contract.ts';

/** The account list as far as it is here. */
export interface ListedAccounts {
  readonly accounts: readonly AccountView[];
  /** What all of them come to, while only the first are here. */
  readonly all: Pick<AccountsPage, 'total' | 'due'> | null;
}

export interface ListAccountsOptions {
  /** The accounts from that place on. */
  readonly page: (from: number) => Promise<Result<AccountsPage>>;
  /** Whether the window shows them in the order in which they come. */
  readonly isListOrder: () => Promise<boolean>;
  /** Resolves once the first of them are on the screen: until then all time goes there. */
  readonly painted: () => Promise<void>;
}

/** Asks for all accounts page by page. `onPart` gets the first ones where the list begins with them. */
export async function listAccounts(
  { page, isListOrder, painted }: ListAccountsOptions,
  onPart: (first: ListedAccounts) => void,
): Promise<Result<ListedAccounts>> {
  const first = await page(0);
  if (!first.ok) return first;
  const { total, due } = first.value;
  const accounts = [...first.value.accounts];
  if (accounts.length < total && (await isListOrder())) {
    onPart({ accounts: first.value.accounts, all: { total, due } });
    await painted();
  }
  // What changes meanwhile comes as a message of its own, with all of them.
  while (accounts.length < total) {
    // Each page begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const next = await page(accounts.length);
    if (!next.ok) return next;
    if (next.value.accounts.length === 0) break;
    accounts.push(...next.value.accounts);
  }
  return { ok: true, value: { accounts, all: null } };
}
