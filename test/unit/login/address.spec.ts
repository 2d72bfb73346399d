import { expect, test } from 'playwright/test';
import { loginUrl, normalizeBaseUrl } from '../../../main/login/address.ts';
import { shows } from '../../faults/reached.ts';
import { failureOf } from './failure-of.ts';

const accepted: readonly (readonly [string, string])[] = [
  ['https://api.withleaf.io/api', 'https://api.withleaf.io/api'],
  ['https://API.WithLeaf.io/api//', 'https://api.withleaf.io/api'],
  ['https://api.withleaf.io:443', 'https://api.withleaf.io'],
  ['https://api.withleaf.io:8443/', 'https://api.withleaf.io:8443'],
  ['https://[2001:db8::1]/api', 'https://[2001:db8::1]/api'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  // A Cyrillic "а" shows itself.
  ['https://аpi.leaf.eco', 'https://xn--pi-6kc.leaf.eco'],
  ['http://localhost:8080/api', 'http://localhost:8080/api'],
  ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
  ['http://127.8.9.10', 'http://127.8.9.10'],
  ['http://127.1/', 'http://127.0.0.1'],
  ['http://0x7f000001', 'http://127.0.0.1'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
];

test('writes an address as the URL standard does', shows('N9'), () => {
  for (const [given, normalized] of accepted) {
    expect.soft(normalizeBaseUrl(given), given).toBe(normalized);
  }
});

const refused: readonly (readonly [string, 'malformed' | 'not-https' | 'has-credentials'])[] = [
  ['', 'malformed'],
  ['api.leaf.eco', 'malformed'],
  ['https://', 'malformed'],
  ['https://api.leaf.eco:0', 'malformed'],
  ['https://api.leaf.eco.', 'malformed'],
  ['https://api.leaf.eco/r1?x=1', 'malformed'],
  ['https://api.leaf.eco/r1#x', 'malformed'],
  ['https://api.leaf.eco/r1?', 'malformed'],
  ['https:\\\\api.leaf.eco', 'malformed'],
  ['https://api.le\naf.eco', 'malformed'],
  ['https://api.leaf.eco\u202E', 'malformed'],
  ['https://a b', 'malformed'],
  ['https://user@api.leaf.eco', 'has-credentials'],
  ['https://user:canary@api.leaf.eco', 'has-credentials'],
  ['http://api.leaf.eco', 'not-https'],
  ['http://127.0.0.1.evil.example', 'not-https'],
  ['http://localhost.evil.example', 'not-https'],
  ['http://128.0.0.1', 'not-https'],
  ['http://[::ffff:7f00:1]', 'not-https'],
  ['ftp://api.leaf.eco', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
];

test('refuses every other address and says why', shows('N9'), async () => {
  for (const [given, reason] of refused) {
    const failure = await failureOf(() => normalizeBaseUrl(given));
    expect.soft(failure, given).toEqual({ kind: 'bad-address', reason });
  }
});

test('appends the login path and stays on the host', shows('N9'), () => {
  const baseUrl = 'https://api.leaf.eco/r1/';
  for (const loginPath of ['/authenticate.eb', '//evil.example/', '/@evil.example', '/../x']) {
    expect(loginUrl({ baseUrl, loginPath }).host).toBe('api.leaf.eco');
  }
  expect(loginUrl({ baseUrl, loginPath: '/authenticate.eb' }).href).toBe(
    'https://api.leaf.eco/r1/authenticate.eb',
  );
});

test('refuses a login path that could change more than the path', shows('N9'), async () => {
  for (const loginPath of [
    '',
    'login',
    '/a?b',
    '/a#b',
    '/a b',
    '/a\\b',
    '/a\0b',
    '.evil.example',
  ]) {
    const run = () => loginUrl({ baseUrl: 'https://api.leaf.eco', loginPath });
    const failure = await failureOf(run);
    expect.soft(failure, loginPath).toEqual({ kind: 'invalid-input', field: 'loginPath' });
  }
});
