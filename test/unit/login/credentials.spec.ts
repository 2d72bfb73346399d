import { expect, test } from 'playwright/test';
import { credentialsFrom, tokenKeys } from '../../../main/login/credentials.ts';
import { leafEco } from '../../../main/login/leaf-eco.ts';
import { providers } from '../../../main/login/registry.ts';

const values = {
  username: 'ada@example.com',
  type: 'token',
  format: 'xml',
  baseUrl: 'https://api.leaf.eco/r1',
  loginPath: '/authenticate.eb',
};

test('takes what the form says', () => {
  expect(credentialsFrom(leafEco, values, ' pass word ')).toEqual({
    ok: true,
    value: {
      username: 'ada@example.com',
      password: ' pass word ',
      baseUrl: 'https://api.leaf.eco/r1',
      loginPath: '/authenticate.eb',
      options: { type: 'token', format: 'xml' },
    },
  });
});

test('drops outer spaces and the slash at the end of the address', () => {
  const untidy = { ...values, username: ' ada ', baseUrl: ' HTTPS://API.leaf.eco/r1/ ' };
  expect(credentialsFrom(leafEco, untidy, 'x')).toMatchObject({
    ok: true,
    value: { username: 'ada', baseUrl: 'https://api.leaf.eco/r1' },
  });
});

const refused: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['username', { username: '' }],
  ['username', { username: '  ' }],
  ['username', { username: 'a\u0007da' }],
  ['username', { username: 'ada\u202E' }],
  ['type', { type: 'cookie' }],
  ['type', { type: '' }],
  ['type', { type: 'constructor' }],
  ['format', { format: 'XML' }],
  ['baseUrl', { baseUrl: '' }],
  ['loginPath', { loginPath: 'authenticate.eb' }],
  ['loginPath', { loginPath: '/authenticate.eb?x=1' }],
  ['realm', { realm: 'x' }],
  ['password', { password: 'x' }],
];

test('names the field that is wrong', () => {
  for (const [field, change] of refused) {
    expect.soft(credentialsFrom(leafEco, { ...values, ...change }, 'x')).toEqual({
      ok: false,
      failure: { kind: 'invalid-input', field },
    });
  }
});

test('fills in nothing', () => {
  for (const field of Object.keys(values)) {
    const others = Object.fromEntries(Object.entries(values).filter(([key]) => key !== field));
    const result = credentialsFrom(leafEco, others, 'x');
    expect.soft(result).toEqual({ ok: false, failure: { kind: 'invalid-input', field } });
  }
});

test('wants a password, and an address that may be used', () => {
  expect(credentialsFrom(leafEco, values, '')).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'password' },
  });
  expect(credentialsFrom(leafEco, { ...values, baseUrl: 'http://api.leaf.eco' }, 'x')).toEqual({
    ok: false,
    failure: { kind: 'bad-address', reason: 'not-https' },
  });
});

for (const provider of providers) {
  test(`the form of ${provider.name} can be sent once a name is filled in`, () => {
    const initial = provider.fields
      .filter(({ kind }) => kind !== 'password')
      .map(
        ({ key, initial: value }) => [key, key === 'username' ? 'ada@example.com' : value] as const,
      );
    expect(credentialsFrom(provider, Object.fromEntries(initial), 'x')).toMatchObject({ ok: true });
  });

  test(`the form of ${provider.name} is one that the window and the contract can carry`, () => {
    const keys = provider.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['username', 'password', 'baseUrl', 'loginPath']));
    expect(tokenKeys(provider)).toEqual(keys.filter((key) => key !== 'password'));
    for (const { key, kind, choices } of provider.fields) {
      expect(key).toMatch(/^[a-zA-Z]{1,32}$/);
      expect(kind === 'choice').toBe(choices !== undefined);
    }
  });
}

test('an email address is asked for where the documentation asks for one', () => {
  const analogue = providers.find(({ id }) => id === 'analogue');
  expect(analogue).toBeDefined();
  if (analogue === undefined) return;
  const form = { username: 'ada', baseUrl: 'https://analogue.com/api', loginPath: '/users/login' };
  expect(credentialsFrom(analogue, form, 'x')).toMatchObject({ failure: { field: 'username' } });
});
