import { expect, test } from 'playwright/test';
import { byLabel } from '../../../main/accounts/account-view.ts';
import { accountView } from '../../fakes/account-view.ts';

test('accounts are in the order a person expects, and always the same', () => {
  const labels = ['b 10', 'B 9', 'ä', 'a'].map((label) => accountView({ label }));
  const twins = ['2', '1'].map((id) => accountView({ id, label: 'z' }));
  const sorted = [...labels, ...twins].toSorted(byLabel);
  expect(sorted.map(({ label }) => label)).toEqual(['a', 'ä', 'B 9', 'b 10', 'z', 'z']);
  expect(sorted.slice(-2).map(({ id }) => id)).toEqual(['1', '2']);
});
