import { expect, test } from 'playwright/test';
import { jwtViewOf } from '../../../main/accounts/jwt-view.ts';

function jwt(payload: object | string, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const part = (value: object | string) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.c2VjcmV0LXNpZ25hdHVyZQ`;
}

function claims(payload: object | string) {
  return jwtViewOf(jwt(payload))?.payload.claims;
}

test('header and payload are shown in the order of the token', () => {
  expect(jwtViewOf(jwt({ sub: 'ann', admin: true, seats: 2.5, note: null }))).toEqual({
    header: {
      claims: [
        { name: 'alg', kind: 'text', text: 'HS256' },
        { name: 'typ', kind: 'text', text: 'JWT' },
      ],
      omitted: 0,
    },
    payload: {
      claims: [
        { name: 'sub', kind: 'text', text: 'ann' },
        { name: 'admin', kind: 'flag', flag: true },
        { name: 'seats', kind: 'number', number: 2.5 },
        { name: 'note', kind: 'nothing' },
      ],
      omitted: 0,
    },
  });
});

test('nothing of the signature is in the view', () => {
  const shown = JSON.stringify(jwtViewOf(jwt({ sub: 'ann' })));
  expect(shown).not.toContain('c2VjcmV0');
  expect(shown).not.toContain('secret');
});

test('times are dates, and only where a number of seconds is meant', () => {
  expect(claims({ exp: 1_798_027_200, iat: 1_798_027_199.5, nbf: 1_798_027_200_000 })).toEqual([
    { name: 'exp', kind: 'date', at: 1_798_027_200_000 },
    { name: 'iat', kind: 'date', at: 1_798_027_199_500 },
    { name: 'nbf', kind: 'number', number: 1_798_027_200_000 },
  ]);
  expect(claims({ exp: '1798027200', port: 1_798_027_200, iat: 0 })).toMatchObject([
    { kind: 'text' },
    { kind: 'number' },
    { kind: 'number' },
  ]);
});

test('what is inside a list or an object stays there', () => {
  expect(claims({ roles: ['a', 'b'], user: { password: 'x' }, none: [] })).toEqual([
    { name: 'roles', kind: 'nested', members: 2 },
    { name: 'user', kind: 'nested', members: 1 },
    { name: 'none', kind: 'nested', members: 0 },
  ]);
});

test('long and many claims are cut, and it is said', () => {
  const many = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`c${index}`, index]));
  expect(jwtViewOf(jwt(many))?.payload).toMatchObject({ omitted: 5 });
  expect(claims(many)).toHaveLength(40);
  expect(claims({ [`n${'a'.repeat(99)}`]: 'v'.repeat(10_000) })).toEqual([
    { name: `n${'a'.repeat(63)}…`, kind: 'text', text: `${'v'.repeat(200)}…` },
  ]);
  expect(claims({ just: 'v'.repeat(200), smileys: '😀'.repeat(201) })).toEqual([
    { name: 'just', kind: 'text', text: 'v'.repeat(200) },
    { name: 'smileys', kind: 'text', text: `${'😀'.repeat(200)}…` },
  ]);
});

test('text that would disturb the line is cleaned', () => {
  expect(claims({ 'a\nb': 'x\u202Ey\u0000z  ' })).toEqual([
    { name: 'a b', kind: 'text', text: 'x y z' },
  ]);
});

test('names of a prototype are names like any other', () => {
  expect(claims('{"__proto__":1,"constructor":"x"}')).toEqual([
    { name: '__proto__', kind: 'number', number: 1 },
    { name: 'constructor', kind: 'text', text: 'x' },
  ]);
});

test('other tokens have no such view', () => {
  expect(jwtViewOf('b1946ac92492d2347c6235b4d2611184')).toBeNull();
});
