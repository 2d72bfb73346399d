import { recordOf } from './account-record.ts';
import type { Account } from './account.ts';

/** Small enough that writing one out anew is nothing, large enough that there are few. */
const accountsInPage = 128;

interface Page {
  readonly accounts: readonly Account[];
  readonly bytes: Uint8Array;
}

/**
 * The payload of an account file in parts, the same as `payloadOf` together. Accounts are never
 * changed but replaced, so a page whose accounts are the same as before is not written out again.
 */
export function createPayloadPages(): (accounts: readonly Account[]) => readonly Uint8Array[] {
  let pages: readonly Page[] = [];
  return (accounts) => {
    const before = pages;
    const count = Math.ceil(accounts.length / accountsInPage);
    pages = Array.from({ length: count }, (_, index) => {
      const start = index * accountsInPage;
      const known = before[index];
      if (known && holds(known, accounts, start)) return known;
      return pageOf(accounts.slice(start, start + accountsInPage), index);
    });
    return [head, ...pages.map(({ bytes }) => bytes), tail];
  };
}

const head = Buffer.from('{"accounts":[');
const tail = Buffer.from(']}');

function pageOf(accounts: readonly Account[], index: number): Page {
  const list = JSON.stringify(accounts.map(recordOf)).slice(1, -1);
  return { accounts, bytes: Buffer.from(index === 0 ? list : `,${list}`) };
}

function holds(page: Page, accounts: readonly Account[], start: number): boolean {
  const length = Math.min(accountsInPage, accounts.length - start);
  return (
    page.accounts.length === length &&
    page.accounts.every((account, index) => account === accounts[start + index])
  );
}
