import { recordOf } from './account-record.ts';
import type { Account } from './account.ts';
import { lineOf, type Line } from './file-format.ts';

/** Small enough that writing one out anew is nothing, large enough that there are few. */
const accountsInPage = 128;

interface Page {
  readonly accounts: readonly Account[];
  readonly isLast: boolean;
  readonly line: Line;
}

/**
 * The payload of an account file, one line a page. Accounts are never changed but replaced, so a page
 * whose accounts are the same as before is not written out again.
 */
export function createPayloadPages(): (accounts: readonly Account[]) => readonly Line[] {
  let pages: readonly Page[] = [];
  return (accounts) => {
    const before = pages;
    const count = Math.max(1, Math.ceil(accounts.length / accountsInPage));
    pages = Array.from({ length: count }, (_, index) => {
      const start = index * accountsInPage;
      const isLast = index === count - 1;
      const known = before[index];
      if (known?.isLast === isLast && holds(known, accounts, start)) return known;
      return pageOf(accounts.slice(start, start + accountsInPage), index === 0, isLast);
    });
    return pages.map(({ line }) => line);
  };
}

function pageOf(accounts: readonly Account[], isFirst: boolean, isLast: boolean): Page {
  const list = JSON.stringify(accounts.map(recordOf)).slice(1, -1);
  const line = lineOf(`${isFirst ? '{"accounts":[' : ''}${list}${isLast ? ']}' : ','}`);
  return { accounts, isLast, line };
}

function holds(page: Page, accounts: readonly Account[], start: number): boolean {
  const length = Math.min(accountsInPage, accounts.length - start);
  return (
    page.accounts.length === length &&
    page.accounts.every((account, index) => account === accounts[start + index])
  );
}
