import { test, expect } from 'playwright/test';
import type { ProviderView } from '../../../preload/contract.ts';
import {
  editNeeds,
  formOf,
  newForm,
  suggestLabel,
  type FormState,
} from '../../../renderer/forms/form-state.ts';
import { accountView } from './account-view.ts';

const provider: ProviderView = {
  id: 'leaf-eco',
  name: 'leaf.eco',
  summary: 'Bearer token for 30 days, or a session cookie',
  fields: [
    { key: 'username', label: 'User name', kind: 'text', initial: '' },
    { key: 'password', label: 'Password', kind: 'password', initial: '' },
    { key: 'type', label: 'Type', kind: 'choice', initial: 'token', choices: [] },
    { key: 'baseUrl', label: 'Base address', kind: 'url', initial: 'https://api.leaf.eco' },
  ],
};
const production = { name: 'Production', color: 'red' } as const;

test('a new form begins with what the provider says, and without a password', () => {
  expect(newForm(provider, [])).toEqual({
    label: 'leaf.eco',
    environment: null,
    values: { username: '', type: 'token', baseUrl: 'https://api.leaf.eco' },
    rememberPassword: false,
    renewAutomatically: false,
    remind: true,
    copyFormat: 'header',
  });
});

test('the form of an account has its values, and the initial ones where it has none', () => {
  const account = accountView({ values: { username: 'bob', gone: 'x' }, environment: production });
  expect(formOf(account, provider)).toEqual({
    label: 'leaf.eco',
    environment: production,
    values: { username: 'bob', type: 'token', baseUrl: 'https://api.leaf.eco' },
    rememberPassword: true,
    renewAutomatically: false,
    remind: true,
    copyFormat: 'header',
  });
});

const labels: readonly (readonly [typeof production | null, readonly string[], string])[] = [
  [null, [], 'leaf.eco'],
  [production, [], 'leaf.eco'],
  [null, ['LEAF.ECO'], 'leaf.eco 2'],
  [production, ['leaf.eco'], 'leaf.eco production'],
  [production, ['leaf.eco', 'leaf.eco production'], 'leaf.eco production 2'],
  [null, ['leaf.eco', 'leaf.eco 2', 'leaf.eco 3'], 'leaf.eco 4'],
];
for (const [environment, taken, label] of labels) {
  test(`in ${environment?.name ?? 'no environment'} beside ${JSON.stringify(taken)} the label is "${label}"`, () => {
    expect(suggestLabel('leaf.eco', environment, taken)).toBe(label);
  });
}

test('an environment that is still without a name does not show in the label', () => {
  expect(suggestLabel('leaf.eco', { name: '', color: 'gray' }, ['leaf.eco'])).toBe('leaf.eco 2');
});

const kept = { values: { username: 'ann', type: 'token', baseUrl: 'https://api.leaf.eco' } };
const edits: readonly (readonly [
  what: string,
  remembered: boolean,
  change: Partial<FormState>,
  needs: ReturnType<typeof editNeeds>,
])[] = [
  ['nothing', true, {}, { login: false, password: false }],
  ['a label', false, { label: 'x', environment: production }, { login: false, password: false }],
  ['an outer space', false, change({ username: ' ann ' }), { login: false, password: false }],
  ['an option', true, change({ type: 'session' }), { login: true, password: false }],
  [
    'an option, no password kept',
    false,
    change({ type: 'session' }),
    { login: true, password: true },
  ],
  ['the user', true, change({ username: 'bob' }), { login: true, password: true }],
  ['the address', true, change({ baseUrl: 'https://x.test' }), { login: true, password: true }],
  ['to remember', false, { rememberPassword: true }, { login: false, password: true }],
  ['to forget', true, { rememberPassword: false }, { login: false, password: false }],
];
for (const [what, rememberPassword, changed, needs] of edits) {
  test(`an edit that changes ${what} needs ${JSON.stringify(needs)}`, () => {
    const account = accountView({ ...kept, rememberPassword });
    expect(editNeeds(account, { ...formOf(account, provider), ...changed })).toEqual(needs);
  });
}

test('an edit logs in when the provider asks for a value that the account never had', () => {
  const account = accountView({ values: { username: 'ann' } });
  expect(editNeeds(account, formOf(account, provider)).login).toBe(true);
});

function change(values: Record<string, string>): Partial<FormState> {
  return { values: { ...kept.values, ...values } };
}

test('a form does not tick automatic renewal where no password is kept', () => {
  const renewal = { pausedBy: 'password-needed', nextAt: null } as const;
  const gone = accountView({ rememberPassword: false, renewal });
  expect(formOf(gone, provider).renewAutomatically).toBe(false);
  expect(formOf(accountView({ renewal }), provider).renewAutomatically).toBe(true);
});
