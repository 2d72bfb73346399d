import { expect, test } from 'playwright/test';
import { byPlace } from '../../../main/accounts/account-order.ts';
import { isProduction } from '../../../preload/contract.ts';
import { accountView } from '../../fakes/account-view.ts';

test('accounts are in the order a person expects, and always the same', () => {
  const labels = ['b 10', 'B 9', 'ä', 'a'].map((label) => accountView({ label }));
  const twins = ['2', '1'].map((id) => accountView({ id, label: 'z' }));
  const sorted = [...labels, ...twins].toSorted(byPlace);
  expect(sorted.map(({ label }) => label)).toEqual(['a', 'ä', 'B 9', 'b 10', 'z', 'z']);
  expect(sorted.slice(-2).map(({ id }) => id)).toEqual(['1', '2']);
});

test('pinned accounts come first, and production last among them and among the others', () => {
  const production = { name: 'Production', color: 'red' } as const;
  const staging = { name: 'Staging', color: 'amber' } as const;
  const accounts = [
    accountView({ label: 'a', environment: production }),
    accountView({ label: 'b', environment: { name: 'PROD', color: 'green' } }),
    accountView({ label: 'c', environment: null }),
    accountView({ label: 'd', environment: staging }),
    accountView({ label: 'e', environment: production, pinned: true }),
    accountView({ label: 'f', environment: staging, pinned: true }),
  ];
  expect(
    accounts
      .toSorted(byPlace)
      .map(({ label }) => label)
      .join(''),
  ).toBe('fecdab');
});

test('an environment is production by its name, however it is written and coloured', () => {
  const named = (name: string) => isProduction({ name });
  expect(['Production', ' prod', 'LIVE'].map(named)).toEqual([true, true, true]);
  expect(['Preproduction', 'Staging', ''].map(named)).toEqual([false, false, false]);
  expect(isProduction(null)).toBe(false);
});
