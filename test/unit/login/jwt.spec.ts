import { expect, test } from 'playwright/test';
import { jwtExpiry, readJwt } from '../../../main/login/jwt.ts';
import { shows } from '../../faults/reached.ts';

function jwt(payload: string): string {
  return `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(payload).toString('base64url')}.c2lnbmF0dXJl`;
}

const exp = 1_798_027_200;

test('reads exp as seconds', () => {
  expect(jwtExpiry(jwt(`{"exp":${exp}}`))).toBe(exp * 1_000);
  expect(jwtExpiry(jwt(`{"iat":${exp - 1},"exp":${exp}}`))).toBe(exp * 1_000);
});

test('reads a fraction of a second, down to the millisecond', () => {
  expect(jwtExpiry(jwt(`{"exp":${exp}.5}`))).toBe(exp * 1_000 + 500);
  expect(jwtExpiry(jwt(`{"exp":${exp}.0019}`))).toBe(exp * 1_000 + 1);
});

test('reads the alphabet of base64url, with and without padding', shows('T5'), () => {
  // "ÿþ?>" and its like come out as "-" and "_".
  const payload = Buffer.from(`{"name":"ÿþ~~??>>ü","exp":${exp}}`).toString('base64url');
  expect(payload).toMatch(/[-_]/);
  for (const padded of [payload, `${payload}=`, `${payload}==`]) {
    expect(jwtExpiry(`e30.${padded}.c2ln`)).toBe(exp * 1_000);
  }
});

const payloadsWithout = {
  'no exp': '{}',
  'exp 0': '{"exp":0}',
  'negative exp': '{"exp":-1}',
  'exp in ms': `{"exp":${exp}000}`,
  'exp as a string': `{"exp":"${exp}"}`,
  'exp above every number': '{"exp":1e400}',
  'null exp': '{"exp":null}',
  'exp before iat': `{"iat":${exp + 1},"exp":${exp}}`,
  'exp equal to iat': `{"iat":${exp},"exp":${exp}}`,
  'exp in a prototype': `{"__proto__":{"exp":${exp}}}`,
  'an array': `[{"exp":${exp}}]`,
  'a bare number': `${exp}`,
  'no JSON': 'hello',
  nothing: '',
};

test('finds no expiry where none can be meant', shows('T5'), () => {
  for (const [name, payload] of Object.entries(payloadsWithout)) {
    expect.soft(jwtExpiry(jwt(payload)), name).toBeNull();
  }
});

const good = jwt(`{"exp":${exp}}`);
const notJwt = {
  'an opaque token': 'b1946ac92492d2347c6235b4d2611184',
  'two parts': good.split('.').slice(0, 2).join('.'),
  'an encrypted token of five parts': `${good}.YQ.YQ`,
  'four parts': `${good}.YQ`,
  'plain base64 with + and /': 'e30.+/+/.c2ln',
  'bytes that are not UTF-8': `e30.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.c2ln`,
  'a payload above 16 KiB': jwt(`{"exp":${exp},"x":"${'a'.repeat(17_000)}"}`),
  'a megabyte of dots': '.'.repeat(1_000_000),
  'an empty string': '',
};

test('finds no expiry in what is no JWT', shows('T5'), () => {
  for (const [name, token] of Object.entries(notJwt)) {
    expect.soft(jwtExpiry(token), name).toBeNull();
  }
});

test('reads header and payload, in UTF-8, and nothing of the signature', () => {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  const claims = '{"name":"ÿþ~~??>>ü ✓","sub":"1"}';
  expect(part(claims)).toMatch(/[-_]/);
  for (const padding of ['', '=', '=='])
    expect(readJwt(`${part('{"alg":"HS256"}')}.${part(claims)}${padding}.c2ln`)).toEqual({
      header: { alg: 'HS256' },
      payload: { name: 'ÿþ~~??>>ü ✓', sub: '1' },
    });
});

test('reads a token that is not signed', () => {
  expect(readJwt('eyJhbGciOiJub25lIn0.e30.')).toEqual({ header: { alg: 'none' }, payload: {} });
});

const unread = {
  ...notJwt,
  'a header that is no JSON': 'abc.e30.c2ln',
  'a payload that is no object': 'e30.W10.c2ln',
  'a header that is null': 'bnVsbA.e30.c2ln',
  'no payload': 'e30..c2ln',
};

test('reads nothing where there is no JWT', () => {
  for (const [name, token] of Object.entries(unread)) expect.soft(readJwt(token), name).toBeNull();
});
