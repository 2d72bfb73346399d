import { expect, test } from 'playwright/test';
import type { ListSettings } from '../../../preload/contract.ts';
import { groupsOf } from '../../../renderer/accounts/account-groups.ts';
import { itemsOf } from '../../../renderer/accounts/list-items.ts';
import { foundText } from '../../../renderer/words/list-text.ts';
import { aTokenView, accountView } from '../../fakes/account-view.ts';

const production = { name: 'Production', color: 'red' } as const;
const staging = { name: 'Staging', color: 'amber' } as const;
const until = (expiresAt: number | null) => ({ ...aTokenView, expiresAt });
const accounts = [
  accountView({ id: '1', label: 'Soil', pinned: true, token: until(9), environment: staging }),
  accountView({ id: '2', label: 'Farms', providerName: 'leaf.eco', token: null }),
  accountView({ id: '3', label: 'Maps', providerName: 'Analogue', token: until(null) }),
  accountView({ id: '4', label: 'Trials', token: until(5), environment: staging }),
  accountView({ id: '5', label: 'Billing', token: until(2), environment: production }),
];

function shown(layout: Partial<ListSettings>, search = '') {
  return groupsOf(accounts, { group: 'none', order: 'name', ...layout }, search).map(
    (group) => `${group.title}: ${group.accounts.map(({ label }) => label).join(' ')}`,
  );
}

test('without groups and search the list is as main gives it', () => {
  expect(shown({})).toEqual(['null: Soil Farms Maps Trials Billing']);
});

test('what expires first comes first, after the pinned; what nobody knows comes last', () => {
  expect(shown({ order: 'expiry' })).toEqual(['null: Soil Billing Trials Farms Maps']);
});

test('environments come by name, those without one after them, production last', () => {
  expect(shown({ group: 'environment' })).toEqual([
    'Staging: Soil Trials',
    'No environment: Farms Maps',
    'Production: Billing',
  ]);
});

test('APIs come by name', () => {
  expect(shown({ group: 'api', order: 'expiry' })).toEqual([
    'Analogue: Maps',
    'leaf.eco: Farms',
    'withleaf.io: Soil Billing Trials',
  ]);
});

for (const [search, found] of [
  ['BILL', ['null: Billing']],
  ['leaf.eco', ['null: Farms']],
  [' staging  so ', ['null: Soil']],
  ['soil production', []],
  ['  ', ['null: Soil Farms Maps Trials Billing']],
] as const) {
  test(`"${search}" finds ${found.length === 0 ? 'nothing' : found.join()}`, () => {
    expect(shown({}, search)).toEqual(found);
  });
}

test('a heading stands before its rows, and each row knows its position in the group', () => {
  const layout = { group: 'environment', order: 'name' } as const;
  const items = itemsOf(groupsOf(accounts, layout, 'staging'));
  expect(items.map((item) => (item.kind === 'row' ? item.position : item.group.title))).toEqual([
    'Staging',
    1,
    2,
  ]);
  expect(
    itemsOf(groupsOf(accounts, { ...layout, group: 'none' }, '')).map(({ kind }) => kind),
  ).not.toContain('heading');
});

test('what was found is counted', () => {
  expect([0, 1, 2].map(foundText)).toEqual([
    'No account found',
    '1 account found',
    '2 accounts found',
  ]);
});

test('a list whose end is on its way says how long it will be, unless it is searched', () => {
  const sizes = (layout: ListSettings, search: string) =>
    groupsOf(accounts, layout, search, 9).map(({ size }) => size);
  const plain = { group: 'none', order: 'name' } as const;
  expect(sizes(plain, '')).toEqual([9]);
  expect(sizes(plain, 'staging')).toEqual([2]);
  expect(sizes({ ...plain, group: 'environment' }, '')).toEqual([2, 2, 1]);
});
