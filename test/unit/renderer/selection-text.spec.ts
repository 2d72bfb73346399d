import { expect, test } from 'playwright/test';
import { namedFirst } from '../../../renderer/dialogs/named-first.ts';
import {
  removedText,
  renewedChosenText,
  selectAllLabel,
  selectedText,
  selectionSaidText,
  selectText,
} from '../../../renderer/words/selection-text.ts';
import {
  othersText,
  removeManyTitle,
  removeProductionText,
} from '../../../renderer/words/account-dialog-text.ts';
import { accountView } from '../../fakes/account-view.ts';

const production = { name: 'Production', color: 'gray' } as const;
const staging = { name: 'Staging', color: 'red' } as const;
const safe = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    accountView({ id: `s${at}`, label: `Soil ${at}`, environment: staging }),
  );
const risky = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    accountView({ id: `p${at}`, label: `Maps ${at}`, environment: production }),
  );

test('checkbox, bar and screen reader use the same words', () => {
  expect(selectText('leaf.eco production')).toBe('Select leaf.eco production');
  expect(selectedText(3)).toBe('3 selected');
  expect(selectionSaidText(3)).toBe('3 selected, renew or remove above the list');
  expect(selectAllLabel(12)).toBe('Select all 12');
});

const failed = [{ accountId: 'f', failure: { kind: 'timeout' } }] as const;
for (const [outcome, chosen, text] of [
  [{ renewed: ['a', 'b'], failed: [], needPassword: [] }, 2, '2 renewed'],
  [
    { renewed: ['a'], failed, needPassword: ['b', 'c'] },
    4,
    '1 renewed, 1 failed, 2 need their password',
  ],
  [{ renewed: ['a'], failed: [], needPassword: [] }, 2, '1 renewed, 1 left as it was'],
  [{ renewed: ['a'], failed: [], needPassword: [] }, 9, '1 renewed, 8 left as they were'],
] as const) {
  test(`renewing ${chosen} ends with "${text}"`, () => {
    expect(renewedChosenText(outcome, chosen)).toBe(text);
  });
}

test('what was removed is named when it is one, else counted', () => {
  expect(removedText(risky(1))).toBe('Maps 0 production removed');
  expect(removedText([...safe(2), ...risky(1)])).toBe('3 accounts removed');
  expect([1, 12].map(removeManyTitle)).toEqual(['Remove 1 account?', 'Remove 12 accounts?']);
  expect(othersText(7)).toBe('and 7 more');
});

for (const [accounts, text] of [
  [safe(3), null],
  [[...safe(2), ...risky(1)], '1 of them is in production.'],
  [[...risky(2), ...safe(1)], '2 of them are in production.'],
  [risky(3), 'All 3 are in production.'],
  [risky(1), 'It is in production.'],
] as const) {
  test(`the question before removing says of ${accounts.length}: ${text}`, () => {
    expect(removeProductionText(accounts)).toBe(text);
  });
}

for (const [name, accounts, labels, others] of [
  ['a handful is named', safe(5), 'Soil 0,Soil 1,Soil 2,Soil 3,Soil 4', 0],
  ['one more is named too', safe(6), 'Soil 0,Soil 1,Soil 2,Soil 3,Soil 4,Soil 5', 0],
  ['of many, five', safe(7), 'Soil 0,Soil 1,Soil 2,Soil 3,Soil 4', 2],
  ['production comes first', [...safe(20), ...risky(2)], 'Maps 0,Maps 1,Soil 0,Soil 1,Soil 2', 17],
  ['none', [], '', 0],
] as const) {
  test(`the question names accounts: ${name}`, () => {
    const answer = namedFirst(accounts);
    expect(answer.named.map(({ label }) => label).join()).toBe(labels);
    expect(answer.others).toBe(others);
  });
}
