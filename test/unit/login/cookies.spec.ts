import { expect, test } from 'playwright/test';
import { sessionCookies } from '../../../main/login/cookies.ts';
import { failureOf } from './failure-of.ts';

const receivedAt = Date.UTC(2026, 10, 23, 9);
const dayMs = 86_400_000;

function read(setCookies: readonly string[], host = 'api.leaf.eco') {
  return sessionCookies({ setCookies, status: 200, receivedAt, serverDate: null }, host);
}

const inTwoDays = new Date(receivedAt + 2 * dayMs).toUTCString();

const cases: readonly (readonly [string, readonly string[], string, number | null])[] = [
  ['one cookie', ['S=abc; Path=/; HttpOnly; Secure'], 'S=abc', null],
  ['two cookies', ['a=1', 'b=2'], 'a=1; b=2', null],
  ['a value with =', ['S=YWJj=='], 'S=YWJj==', null],
  ['an empty value', ['S='], 'S=', null],
  ['spaces around', ['  S =  abc ; Path=/'], 'S=abc', null],
  ['Max-Age', ['S=abc; Max-Age=60'], 'S=abc', receivedAt + 60_000],
  ['Expires', [`S=abc; expires=${inTwoDays}`], 'S=abc', receivedAt + 2 * dayMs],
  ['both', [`S=abc; Expires=${inTwoDays}; max-age=60`], 'S=abc', receivedAt + 60_000],
  ['the last Max-Age of two', ['S=abc; Max-Age=60; Max-Age=90'], 'S=abc', receivedAt + 90_000],
  ['an unreadable Max-Age', ['S=abc; Max-Age=soon'], 'S=abc', null],
  ['an unreadable date', ['S=abc; Expires=soon'], 'S=abc', null],
  ['an endless life', ['S=abc; Max-Age=99999999999999999999'], 'S=abc', receivedAt + 400 * dayMs],
  [
    'the earliest end',
    ['a=1; Max-Age=90', 'b=2; Max-Age=60', 'c=3; Max-Age=120'],
    'a=1; b=2; c=3',
    receivedAt + 60_000,
  ],
  ['one without an end', ['a=1; Max-Age=90', 'S=abc'], 'a=1; S=abc', null],
  ['one beside an unsafe one', ['S=abc', 'who=Ada L'], 'S=abc', null],
  [
    'an end beside an unsafe one without',
    ['S=abc; Max-Age=60', 'who=é'],
    'S=abc',
    receivedAt + 60_000,
  ],
  ['one beside a far too long one', ['S=abc', `x=${'x'.repeat(8_192)}`], 'S=abc', null],
  ['a later value', ['S=old', 'S=new'], 'S=new', null],
  ['two paths', ['S=a; Path=/', 'S=b; Path=/r1'], 'S=a; S=b', null],
  ['a deletion of another', ['S=abc', 'T=; Max-Age=0'], 'S=abc', null],
  ['a deletion on another path', ['S=abc; Path=/', 'S=; Path=/old; Max-Age=0'], 'S=abc', null],
  ['this domain', ['S=abc; Domain=api.leaf.eco'], 'S=abc', null],
  ['a parent domain', ['S=abc; Domain=.LEAF.eco'], 'S=abc', null],
  ['an empty domain', ['S=abc; Domain='], 'S=abc', null],
];

test('keeps what a browser would send back', () => {
  for (const [name, lines, value, expiresAt] of cases) {
    expect.soft(read(lines), name).toEqual({ value, expiresAt });
  }
});

const nothing: readonly (readonly [string, readonly string[]])[] = [
  ['no cookie', []],
  ['a deletion by Max-Age', ['S=abc; Max-Age=0']],
  ['a deletion by a negative Max-Age', ['S=abc; Max-Age=-1']],
  ['a deletion by Expires', ['S=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']],
  ['a deletion that follows', ['S=abc; Path=/', 'S=; Path=/; Max-Age=0']],
  ['another domain', ['S=abc; Domain=evil.example']],
  ['a domain that only ends alike', ['S=abc; Domain=f.eco']],
  ['a subdomain', ['S=abc; Domain=x.api.leaf.eco']],
  ['no name', ['=abc', 'abc']],
];

test('finds no session in what a browser would drop', async () => {
  for (const [name, lines] of nothing) {
    const failure = await failureOf(() => read(lines));
    expect.soft(failure, name).toMatchObject({ detail: 'no-token' });
  }
});

test('an address belongs to no domain', async () => {
  const run = () => read(['S=abc; Domain=0.0.1'], '127.0.0.1');
  expect(await failureOf(run)).toMatchObject({ detail: 'no-token' });
});

test('refuses cookies that are too long together', async () => {
  const half = 'x'.repeat(4_096);
  const failure = await failureOf(() => read([`a=${half}`, `b=${half}`]));
  expect(failure).toMatchObject({ detail: 'bad-token' });
});

test('refuses a value that became unsafe, not the one before it', async () => {
  const failure = await failureOf(() => read(['S=old', 'S=a b']));
  expect(failure).toMatchObject({ detail: 'bad-token' });
});

test('refuses a cookie that is not safe in a header', async () => {
  for (const value of ['a b', 'a\tb', 'a\0b', 'é', 'x'.repeat(8_192)]) {
    const failure = await failureOf(() => read([`S=${value}`]));
    expect.soft(failure, value).toMatchObject({ detail: 'bad-token' });
  }
});
