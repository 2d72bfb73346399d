import { expect, test } from 'playwright/test';
import { choicesOf, mostChoices } from '../../../renderer/diagnostics/choices.ts';
import { accountView } from '../../fakes/account-view.ts';
import { id } from '../accounts/samples.ts';

const accounts = Array.from({ length: 10_000 }, (_, at) => accountView({ id: id(at) }));

test('no more are offered than one can look through', () => {
  const few = accounts.slice(0, 3);
  expect(choicesOf(few, id(1))).toEqual(few);
  expect(choicesOf(accounts, id(0))).toEqual(accounts.slice(0, mostChoices));
  expect(choicesOf([], '')).toEqual([]);
});

test('what is chosen is among them, however far down it stands', () => {
  const choices = choicesOf(accounts, id(9_000));
  expect(choices).toHaveLength(mostChoices);
  expect(choices.slice(0, 2)).toEqual([accountView({ id: id(9_000) }), accountView({ id: id(0) })]);
});
