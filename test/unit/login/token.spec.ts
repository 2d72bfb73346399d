import { expect, test } from 'playwright/test';
import { isHeaderSafe, tokenFrom } from '../../../main/login/token.ts';
import { shows } from '../../faults/reached.ts';
import { failureOf } from './failure-of.ts';

const bearer = { name: 'Authorization', prefix: 'Bearer ' } as const;
const cookie = { name: 'Cookie', prefix: '' } as const;

// A reader that turns text into numbers would change each of the first five.
const good = [
  '0012345678901234567890',
  '1e10',
  '0x1F',
  'true',
  'Infinity',
  `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`,
  'a'.repeat(8_192),
];

test('a token stays what it is, byte for byte', shows('X11'), () => {
  for (const token of good) {
    expect.soft(tokenFrom(token, 200)).toBe(token);
    expect.soft(isHeaderSafe(token, bearer), token).toBe(true);
  }
});

test('there is no token in nothing', async () => {
  for (const token of [undefined, null, '']) {
    const failure = await failureOf(() => tokenFrom(token, 200));
    expect.soft(failure, String(token)).toMatchObject({ detail: 'no-token' });
  }
});

const unsafe = [
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
];
const badToken = { kind: 'unexpected-reply', detail: 'bad-token', status: 201 };

test(
  'a token that is not safe in a header is refused, and refused again when it is copied',
  shows('X10'),
  async () => {
    for (const token of unsafe) {
      expect.soft(await failureOf(() => tokenFrom(token, 201)), token).toEqual(badToken);
      expect.soft(isHeaderSafe(token, bearer), token).toBe(false);
    }
  },
);

test('a token is a string', shows('X9'), async () => {
  for (const token of [1, true, [], ['a'], { a: 'b' }]) {
    const failure = await failureOf(() => tokenFrom(token, 201));
    expect.soft(failure, JSON.stringify(token)).toEqual(badToken);
  }
});

test('cookies may stand beside each other, other tokens may not', () => {
  expect(isHeaderSafe('a=1; b=2', cookie)).toBe(true);
  expect(isHeaderSafe('a=1; b=2', bearer)).toBe(false);
  const longest = `a=${'x'.repeat(8_190)}`;
  expect(isHeaderSafe(longest, cookie)).toBe(true);
  for (const value of ['a=1;  b=2', 'a=1; ', 'a=1 2', 'a=1\r\nX: y', '', `${longest}x`]) {
    expect.soft(isHeaderSafe(value, cookie), value).toBe(false);
  }
});
