import { expect, test } from 'playwright/test';
import { isHeaderSafe, tokenFrom } from '../../../main/login/token.ts';
import { failureOf } from './failure-of.ts';

// Byte for byte: a reader that turns text into numbers would change each of them.
for (const token of [
  '0012345678901234567890',
  '1e10',
  '0x1F',
  'true',
  'Infinity',
  'a'.repeat(8_192),
]) {
  test(`a token stays what it is: ${token.slice(0, 24)}`, () => {
    expect(tokenFrom(token, 200)).toBe(token);
    expect(isHeaderSafe(token, { name: 'Authorization', prefix: 'Bearer ' })).toBe(true);
  });
}

for (const token of [undefined, null, '']) {
  test(`there is no token in ${String(token)}`, async () => {
    expect(await failureOf(() => tokenFrom(token, 200))).toMatchObject({ detail: 'no-token' });
  });
}

const bad = [
  'a\rb',
  'a\nb',
  'a\n',
  'a\0b',
  'a\tb',
  'a b',
  ' a',
  'a\u007Fb',
  'é',
  '🔑',
  'a\u202Eb',
  'a\u200Bb',
  'a'.repeat(8_193),
  1,
  true,
  [],
  ['a'],
  { a: 'b' },
];

for (const token of bad) {
  test(`a token is not ${JSON.stringify(token).slice(0, 24)}`, async () => {
    expect(await failureOf(() => tokenFrom(token, 201))).toEqual({
      kind: 'unexpected-reply',
      detail: 'bad-token',
      status: 201,
    });
    if (typeof token === 'string') {
      expect(isHeaderSafe(token, { name: 'Authorization', prefix: 'Bearer ' })).toBe(false);
    }
  });
}

test('cookies may stand beside each other, other tokens may not', () => {
  const cookie = { name: 'Cookie', prefix: '' } as const;
  expect(isHeaderSafe('a=1; b=2', cookie)).toBe(true);
  expect(isHeaderSafe('a=1; b=2', { name: 'Authorization', prefix: 'Bearer ' })).toBe(false);
  for (const value of [
    'a=1;  b=2',
    'a=1; ',
    'a=1 2',
    'a=1\r\nX: y',
    '',
    `a=${'x'.repeat(8_191)}`,
  ]) {
    expect(isHeaderSafe(value, cookie)).toBe(false);
  }
});
