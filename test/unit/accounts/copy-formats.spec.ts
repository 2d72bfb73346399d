import { execFileSync } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { formatHeader } from '../../../main/accounts/copy-formats.ts';
import type { HeaderScheme } from '../../../main/login/provider.ts';

const bearer: HeaderScheme = { name: 'Authorization', prefix: 'Bearer ' };
const token: HeaderScheme = { name: 'Authorization', prefix: 'Token ' };
const cookie: HeaderScheme = { name: 'Cookie', prefix: '' };

const formats = [
  [bearer, 'abc.def', 'header', 'Authorization: Bearer abc.def'],
  [bearer, 'abc.def', 'value', 'Bearer abc.def'],
  [bearer, 'abc.def', 'token', 'abc.def'],
  [bearer, 'abc.def', 'curl', `curl -H 'Authorization: Bearer abc.def'`],
  [token, 'abc', 'header', 'Authorization: Token abc'],
  [cookie, 'a=1; b=2', 'header', 'Cookie: a=1; b=2'],
  [cookie, 'a=1; b=2', 'value', 'a=1; b=2'],
  [cookie, 'a=1; b=2', 'token', 'a=1; b=2'],
  [cookie, `a='`, 'curl', String.raw`curl -H 'Cookie: a='\'''`],
] as const;

for (const [scheme, secret, format, text] of formats) {
  test(`${scheme.name} ${scheme.prefix}as ${format}: ${secret}`, () => {
    expect(formatHeader(scheme, secret, format)).toBe(text);
  });
}

test('a shell hands curl exactly the header, whatever printable characters are in it', () => {
  const all = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
  const command = formatHeader(bearer, `${all}''${all}`, 'curl');
  const seen = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$#" "$@"; }; ${command}`]);
  expect(seen.toString()).toBe(`2\n-H\nAuthorization: Bearer ${all}''${all}\n`);
});
