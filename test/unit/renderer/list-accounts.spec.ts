import { expect, test } from 'playwright/test';
import type { AccountsPage, Failure, Result } from '../../../preload/contract.ts';
import { listAccounts, type ListedAccounts } from '../../../renderer/state/list-accounts.ts';
import { accountView } from '../../fakes/account-view.ts';

const five = ['a', 'b', 'c', 'd', 'e'].map((id) => accountView({ id }));
const internal: Failure = { kind: 'internal' };

interface ListTestOptions {
  readonly accounts?: typeof five;
  readonly listOrder?: boolean;
  readonly page?: (from: number) => Result<AccountsPage> | null;
}

/** Main with pages of two, and what happened in which order. */
function setUp({ accounts = five, listOrder = true, page }: ListTestOptions = {}) {
  const order: string[] = [];
  const parts: ListedAccounts[] = [];
  const options = {
    page: async (from: number): Promise<Result<AccountsPage>> => {
      order.push(`page ${from}`);
      const some = accounts.slice(from, from + 2);
      return (
        page?.(from) ?? { ok: true, value: { accounts: some, total: accounts.length, due: 3 } }
      );
    },
    isListOrder: async () => listOrder,
    painted: async () => void order.push('painted'),
  };
  const list = () =>
    listAccounts(options, (part) => {
      order.push('part');
      parts.push(part);
    });
  return { list, order, parts };
}

test('the first accounts are shown before the others are asked for', async () => {
  const { list, order, parts } = setUp();
  expect(await list()).toEqual({ ok: true, value: { accounts: five, all: null } });
  expect(parts).toEqual([{ accounts: five.slice(0, 2), all: { total: 5, due: 3 } }]);
  expect(order).toEqual(['page 0', 'part', 'painted', 'page 2', 'page 4']);
});

test('in another order than the list comes in, nothing is shown before all is here', async () => {
  const { list, order, parts } = setUp({ listOrder: false });
  expect(await list()).toEqual({ ok: true, value: { accounts: five, all: null } });
  expect(parts).toEqual([]);
  expect(order).toEqual(['page 0', 'page 2', 'page 4']);
});

test('few accounts are one page, and wait for nothing', async () => {
  const { list, order, parts } = setUp({ accounts: five.slice(0, 2) });
  expect(await list()).toEqual({ ok: true, value: { accounts: five.slice(0, 2), all: null } });
  expect(parts).toEqual([]);
  expect(order).toEqual(['page 0']);
});

for (const failing of [0, 2])
  test(`without the page from ${failing} on there is no list`, async () => {
    const { list } = setUp({
      page: (from) => (from === failing ? { ok: false, failure: internal } : null),
    });
    expect(await list()).toEqual({ ok: false, failure: internal });
  });

test('a list that became shorter meanwhile ends where it ends', async () => {
  const { list } = setUp({
    page: (from) => (from === 4 ? { ok: true, value: { accounts: [], total: 4, due: 0 } } : null),
  });
  expect(await list()).toEqual({ ok: true, value: { accounts: five.slice(0, 4), all: null } });
});
