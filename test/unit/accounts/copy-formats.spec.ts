import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { formatToken, type CopySource } from '../../../main/accounts/copy-formats.ts';
import { isHeaderSafe } from '../../../main/login/token.ts';
import { bearer, cookie, legalSource, tokenScheme } from './legal-tokens.ts';

const account: CopySource['account'] = {
  label: 'leaf.eco',
  environment: { name: 'Production', color: 'red' },
  values: { baseUrl: 'https://api.leaf.eco/r1' },
};

const formats = [
  [bearer, 'abc.def', 'header', 'Authorization: Bearer abc.def'],
  [bearer, 'abc.def', 'value', 'Bearer abc.def'],
  [bearer, 'abc.def', 'token', 'abc.def'],
  [tokenScheme, 'abc', 'header', 'Authorization: Token abc'],
  [cookie, 'a=1; b=2', 'header', 'Cookie: a=1; b=2'],
  [cookie, 'a=1; b=2', 'value', 'a=1; b=2'],
  [cookie, 'a=1; b=2', 'token', 'a=1; b=2'],
  [bearer, 'a.b', 'curl', `curl -H 'Authorization: Bearer a.b' https://api.leaf.eco/r1/`],
  [cookie, `a='\\`, 'curl', String.raw`curl -H 'Cookie: a='\'''\\'' https://api.leaf.eco/r1/`],
  [bearer, 'a.b', 'httpie', `http https://api.leaf.eco/r1/ 'Authorization: Bearer a.b'`],
  [cookie, '@a=1', 'httpie', `http https://api.leaf.eco/r1/ 'Cookie: @a=1'`],
  [
    bearer,
    String.raw`a\=b`,
    'httpie',
    String.raw`http https://api.leaf.eco/r1/ Authorization:@<(printf %s 'Bearer a'\\'=b')`,
  ],
  [
    bearer,
    'a.b',
    'powershell',
    `Invoke-RestMethod -Headers @{ Authorization = 'Bearer a.b' } -Uri https://api.leaf.eco/r1/`,
  ],
  [
    cookie,
    `a='"$x`,
    'powershell',
    `Invoke-RestMethod -Headers @{ Cookie = 'a=''"$x' } -Uri https://api.leaf.eco/r1/`,
  ],
  [bearer, 'abc.d-f_1==', 'env', 'LEAF_ECO_PRODUCTION_TOKEN=abc.d-f_1=='],
  [bearer, 'a#b', 'env', `LEAF_ECO_PRODUCTION_TOKEN='a#b'`],
  [bearer, `it's`, 'env', `LEAF_ECO_PRODUCTION_TOKEN="it's"`],
  [bearer, `it's$x`, 'env', String.raw`LEAF_ECO_PRODUCTION_TOKEN='it'\''s$x'`],
  [cookie, 'a=1; b=2', 'env', `LEAF_ECO_PRODUCTION_COOKIE='a=1; b=2'`],
] as const;

for (const [header, value, format, text] of formats) {
  test(`${header.name} ${header.prefix}as ${format}: ${value}`, () => {
    expect(formatToken({ account, header, value }, format)).toBe(text);
  });
}

test('an environment for Postman, Bruno and Insomnia has the fields that each of them reads', () => {
  const value = `"'\\{x}`;
  const copied: unknown = JSON.parse(formatToken({ account, header: bearer, value }, 'postman'));
  expect(copied).toEqual({
    name: 'leaf.eco Production',
    values: [
      { key: 'baseUrl', value: 'https://api.leaf.eco/r1', type: 'default', enabled: true },
      { key: 'token', value, type: 'secret', enabled: true },
    ],
    _postman_variable_scope: 'environment',
  });
});

const addresses = [
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080/a', `'http://[::1]:8080/a/'`],
  ['https://x.example/a[1]/b', 'https://x.example/a%5B1%5D/b/'],
  [`https://x.example/it's`, String.raw`'https://x.example/it'\''s/'`],
  ['https://x.example/$(id)', `'https://x.example/$(id)/'`],
] as const;

for (const [baseUrl, word] of addresses) {
  test(`an address is one word that ends in a slash: ${baseUrl}`, () => {
    const source = { account: { ...account, values: { baseUrl } }, header: bearer, value: 'a' };
    expect(formatToken(source, 'curl')).toBe(`curl -H 'Authorization: Bearer a' ${word}`);
  });
}

test('without an address the commands are there to be completed', () => {
  for (const values of [{}, { baseUrl: 'no address' }]) {
    const source = { account: { ...account, values }, header: bearer, value: 'a' };
    expect(formatToken(source, 'curl')).toBe(`curl -H 'Authorization: Bearer a'`);
    expect(formatToken(source, 'httpie')).toBe(`http 'Authorization: Bearer a'`);
    expect(formatToken(source, 'powershell')).toBe(
      `Invoke-RestMethod -Headers @{ Authorization = 'Bearer a' }`,
    );
  }
});

const names = [
  ['withleaf nightly jobs', null, 'WITHLEAF_NIGHTLY_JOBS_TOKEN'],
  ['leaf.eco production', 'Production', 'LEAF_ECO_PRODUCTION_TOKEN'],
  ['Gärtnerei Ångström', 'QA west', 'GARTNEREI_ANGSTROM_QA_WEST_TOKEN'],
  ['Straße', null, 'STRASSE_TOKEN'],
  ['My token', null, 'MY_TOKEN'],
  ['token', null, 'TOKEN'],
  ['2nd account', null, 'API_2ND_ACCOUNT_TOKEN'],
  ['日本語', null, 'API_TOKEN'],
  ['PATH=/tmp; rm -rf ~', null, 'PATH_TMP_RM_RF_TOKEN'],
] as const;

for (const [label, environment, name] of names) {
  test(`the variable of ${label} is ${name}`, () => {
    const named = environment === null ? null : { name: environment, color: 'gray' as const };
    const source = { account: { ...account, label, environment: named }, header: bearer };
    expect(formatToken({ ...source, value: 'a' }, 'env')).toBe(`${name}=a`);
  });
}

test('a variable has a name that every shell takes, whatever the account is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 64 }), (label) => {
      const source = { account: { ...account, label }, header: bearer, value: 'a' };
      expect(formatToken(source, 'env')).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*=a$/);
    }),
  );
});

/** The text of a verbatim string: it ends at a quote that is not doubled. */
function readPowerShell(command: string): string {
  const quoted = /= '((?:[^']|'')*)' \} -Uri \S+$/.exec(command)?.[1];
  if (quoted === undefined) throw new Error(`Not one string: ${command}`);
  return quoted.replaceAll("''", "'");
}

test('PowerShell reads each legal token back, by its quoting rules', () => {
  fc.assert(
    fc.property(legalSource, ({ header, value }) => {
      const command = formatToken({ account, header, value }, 'powershell');
      expect(readPowerShell(command)).toBe(`${header.prefix}${value}`);
    }),
  );
});

test('the tokens of these tests are what the login room lets through', () => {
  fc.assert(
    fc.property(legalSource, ({ header, value }) => {
      expect(isHeaderSafe(value, header)).toBe(true);
    }),
  );
});
