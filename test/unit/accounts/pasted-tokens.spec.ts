import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { formatToken, type CopySource } from '../../../main/accounts/copy-formats.ts';
import { tokensIn } from '../../../main/accounts/pasted-tokens.ts';
import { copyFormats } from '../../../preload/views.ts';
import { allPrintable, bearer, cookie, legalSource, tokenScheme } from './legal-tokens.ts';

const account: CopySource['account'] = {
  label: 'leaf.eco',
  environment: { name: 'Production', color: 'red' },
  values: { baseUrl: 'https://api.leaf.eco/r1' },
};

const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.c2ln';

/** A text, and the token that is found first in it. */
const texts: readonly (readonly [string, string])[] = [
  [jwt, jwt],
  [`  ${jwt}\n`, jwt],
  ['dGhlIHRva2Vu==', 'dGhlIHRva2Vu=='],
  [`Authorization: Bearer ${jwt}`, jwt],
  [`authorization:token ${jwt}`, jwt],
  [`Bearer ${jwt}`, jwt],
  ['Cookie: LEAFSESSION=a1; lang=en', 'LEAFSESSION=a1; lang=en'],
  ['LEAFSESSION=a1; lang=en', 'LEAFSESSION=a1; lang=en'],
  [`curl -H 'Authorization: Bearer ${jwt}' https://api.leaf.eco/r1/`, jwt],
  [`curl "https://api.leaf.eco/r1/x?a=b" \\\n  -H "Authorization: Token ${jwt}" \\\n  -v`, jwt],
  [`curl --header=Authorization:\\ Bearer\\ ${jwt} https://x.example`, jwt],
  [`curl https://x.example -H $'authorization: Bearer a\\u0021b'`, 'a!b'],
  [`curl ^"https://x.example/^" ^\n  -H ^"authorization: Bearer ${jwt}^"`, jwt],
  [`http https://api.leaf.eco/r1/ 'Authorization:Bearer ${jwt}'`, jwt],
  [`http -A bearer -a ${jwt} https://api.leaf.eco/r1/`, jwt],
  [`Invoke-RestMethod -Headers @{ "Authorization" = "Bearer ${jwt}" } -Uri https://x.example`, jwt],
  [`LEAF_TOKEN=${jwt}`, jwt],
  [`export LEAF_TOKEN="${jwt}"`, jwt],
  [`LEAF_TOKEN='it'"'"'s'`, "it's"],
  [`# staging\nA=1\nLEAF_TOKEN=${jwt}`, jwt],
  [`$env:LEAF_TOKEN = '${jwt}'`, jwt],
  [`{"id_token":"${jwt}"}`, jwt],
  [`{"user":{"id":1,"tags":["x"],"token":"${jwt}"}}`, jwt],
  [`> GET /r1/ HTTP/1.1\n> Host: x.example\n> Authorization: Bearer ${jwt}`, jwt],
  ['lang=en; LEAFSESSION=a1; theme=dark', 'LEAFSESSION=a1'],
];

for (const [text, token] of texts) {
  test(`the token is found in ${JSON.stringify(text).slice(0, 60)}`, () => {
    expect(tokensIn(text)).toContain(token);
  });
}

/** Where the user is told the fingerprint of a token that no account has, it must be this one. */
const plainTexts = texts.filter(([text]) => !/lang=en|^# staging|-A bearer/.test(text));
for (const [text, token] of plainTexts) {
  test(`the likeliest token comes first in ${JSON.stringify(text).slice(0, 60)}`, () => {
    expect(tokensIn(text)[0]).toBe(token);
  });
}

test('whatever the app copies, it knows again', () => {
  const all = [
    { header: bearer, value: allPrintable },
    { header: tokenScheme, value: allPrintable },
    { header: cookie, value: `a=${allPrintable.replaceAll(';', '')}; b='"` },
  ];
  for (const format of copyFormats)
    for (const source of all)
      expect(tokensIn(formatToken({ account, ...source }, format))).toContain(source.value);
  fc.assert(
    fc.property(legalSource, fc.constantFrom(...copyFormats), (source, format) => {
      expect(tokensIn(formatToken({ account, ...source }, format))).toContain(source.value);
    }),
    { numRuns: 1_000 },
  );
});

const without = ['', ' \n ', 'é', 'ключ', '日本語 日本語', 'a'.repeat(8_193)];
for (const text of without) {
  test(`no token is found in ${JSON.stringify(text).slice(0, 30)}`, () => {
    expect(tokensIn(text)).toEqual([]);
  });
}

test('what is found can be in a header, however wild the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      for (const token of tokensIn(text)) expect(token).toMatch(/^[\x20-\x7E]{1,8192}$/);
    }),
  );
});

test('the longest text that may be pasted takes no time and gives few tokens', () => {
  const started = performance.now();
  for (const part of ['a ', "'", '"', '[', '{"a":', '\\', '^', 'a=', 'a:', '; ', '\n', "$'\\"]) {
    const text = part.repeat(Math.floor(65_536 / part.length));
    expect(tokensIn(text).length).toBeLessThanOrEqual(200);
  }
  expect(performance.now() - started).toBeLessThan(3_000);
});
