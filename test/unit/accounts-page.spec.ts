import { expect, test } from 'playwright/test';
import { tallyOf } from '../../main/accounts/account-tally.ts';
import { accountsPage } from '../../main/accounts-page.ts';
import { accountView } from '../fakes/account-view.ts';

const views = Array.from({ length: 3_000 }, (_, at) =>
  accountView({ id: String(at), status: at % 1_000 === 0 ? 'expired' : 'fine' }),
);
const tally = tallyOf(views);

test('the first page has as many accounts as any screen, and tells what all of them come to', () => {
  expect(accountsPage(views, tally, 0)).toEqual({
    accounts: views.slice(0, 100),
    total: 3_000,
    due: 3,
  });
});

test('asked for from the end of each page on, each account comes once', () => {
  const listed = [];
  for (let from = 0; from < views.length; from = listed.length)
    listed.push(...accountsPage(views, tally, from).accounts);
  expect(listed).toEqual(views);
});

test('beyond the end there is nothing', () => {
  expect(accountsPage(views, tally, 3_000).accounts).toEqual([]);
});
