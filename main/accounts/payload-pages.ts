import { recordOf } from './account-record.ts';
import type { Account } from './account.ts';
import { lineOf, type Line } from './file-format.ts';

/** Small enough that writing one out anew is nothing, large enough that there are few. */
const accountsInPage = 128;

interface Page {
  readonly accounts: readonly Account[];
  /** What each account takes of the line. */
  readonly records: readonly Uint8Array[];
  readonly isLast: boolean;
  readonly line: Line;
}

/**
 * The payload of an account file, one line a page. Accounts are never changed but replaced, so what
 * holds the same accounts as before is not written out again.
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
      return pageOf(accounts.slice(start, start + accountsInPage), index === 0, isLast, known);
    });
    return pages.map(({ line }) => line);
  };
}

const head = Buffer.from('{"accounts":[');
const tail = Buffer.from(']}');
const comma = Buffer.from(',');
const none = Buffer.alloc(0);

function pageOf(
  accounts: readonly Account[],
  isFirst: boolean,
  isLast: boolean,
  before: Page | undefined,
): Page {
  const records = accounts.map((account, index) => {
    const known = before?.accounts[index] === account ? before.records[index] : undefined;
    return known ?? Buffer.from(JSON.stringify(recordOf(account)));
  });
  const separated = records.flatMap((record, index) => (index === 0 ? [record] : [comma, record]));
  const line = lineOf([isFirst ? head : none, ...separated, isLast ? tail : comma]);
  return { accounts, records: cutLike(records, line, isFirst ? head.length : 0), isLast, line };
}

/** The same records as parts of the line, so that nothing is held twice. */
function cutLike(
  records: readonly Uint8Array[],
  { bytes }: Line,
  start: number,
): readonly Uint8Array[] {
  let at = start - comma.length;
  return records.map(({ length }) => {
    at += comma.length;
    return bytes.subarray(at, (at += length));
  });
}

function holds(page: Page, accounts: readonly Account[], start: number): boolean {
  const length = Math.min(accountsInPage, accounts.length - start);
  return (
    page.accounts.length === length &&
    page.accounts.every((account, index) => account === accounts[start + index])
  );
}
