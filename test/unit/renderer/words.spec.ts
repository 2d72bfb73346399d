import { test, expect } from 'playwright/test';
import type { TokenView } from '../../../preload/contract.ts';
import { monogramLetters } from '../../../renderer/accounts/monogram-letters.ts';
import { accountName, copiedText, receiptText } from '../../../renderer/words/account-text.ts';
import { expiryText } from '../../../renderer/words/expiry-text.ts';
import { failureText } from '../../../renderer/words/failure-text.ts';
import { vaultNotice } from '../../../renderer/words/notice-text.ts';
import { rememberText } from '../../../renderer/words/remember-text.ts';
import { shows } from '../../faults/reached.ts';
import { noon } from './account-view.ts';

const production = { name: 'Production', color: 'red' } as const;

const names: readonly (readonly [string, { name: string; color: 'red' } | null, string])[] = [
  ['leaf.eco', null, 'leaf.eco'],
  ['leaf.eco', production, 'leaf.eco production'],
  ['Leaf PRODUCTION', production, 'Leaf PRODUCTION'],
  ['leaf.eco', { name: 'QA west', color: 'red' }, 'leaf.eco QA west'],
];
for (const [label, environment, name] of names) {
  test(`"${label}" in ${environment?.name ?? 'no environment'} is called "${name}"`, () => {
    expect(accountName({ label, environment })).toBe(name);
  });
}

test('a copy is announced with account, environment and time, and nothing else', () => {
  const account = { label: 'leaf.eco', environment: production };
  const header = { which: 'current', format: 'header' } as const;
  const curl = { which: 'current', format: 'curl' } as const;
  expect(copiedText(account, header, 44_990)).toBe('leaf.eco production copied, clears in 45 s');
  expect(copiedText(account, curl, 44_990)).toBe(
    'leaf.eco production copied as curl, clears in 45 s',
  );
  expect(copiedText(account, header, null)).toBe('leaf.eco production copied');
  expect(copiedText(account, { which: 'current', format: 'postman' }, null)).toBe(
    'leaf.eco production copied as Postman',
  );
  expect(copiedText(account, { which: 'previous', format: 'token' }, null)).toBe(
    'Previous token of leaf.eco production copied as bare token',
  );
});

test('the receipt counts down, and names a format that is not the usual one', () => {
  expect(receiptText({ which: 'current', format: 'header' }, 12_000)).toBe(
    'Copied · clears in 12 s',
  );
  expect(receiptText({ which: 'current', format: 'header' }, null)).toBe('Copied');
  expect(receiptText({ which: 'previous', format: 'curl' }, 60_000)).toBe(
    'Previous token copied as curl · clears in 1 min',
  );
});

const sources: readonly (readonly [Partial<TokenView>, string])[] = [
  [{ expirySource: 'server' }, 'The server said so'],
  [
    { expirySource: 'server', estimated: true },
    'The server said so, without a time zone: an estimate',
  ],
  [{ expirySource: 'jwt' }, 'Read from the token'],
  [{ expirySource: 'documented', estimated: true }, 'Documented lifetime: an estimate'],
  [{ expirySource: 'session', expiresAt: null }, 'Until the server ends it'],
];
for (const [parts, source] of sources) {
  test(`an expiry tells its source: ${source}`, () => {
    const token = {
      fingerprint: null,
      issuedAt: noon,
      expiresAt: noon,
      expirySource: 'server',
      estimated: false,
      headerScheme: 'Cookie',
      realm: null,
      ...parts,
    } as const;
    const text = expiryText(token, (at) => `<${at}>`);
    expect(text.source).toBe(source);
    expect(text.date).toBe(token.expiresAt === null ? 'No fixed end' : `Until <${noon}>`);
  });
}

const monograms: readonly (readonly [string, string])[] = [
  ['withleaf.io', 'Wi'],
  ['leaf.eco', 'Le'],
  ['x', 'X'],
  ['7-zip', '7z'],
  ['Ökoblatt', 'Ök'],
  ['…', '?'],
];
for (const [name, letters] of monograms) {
  test(`the monogram of "${name}" is "${letters}"`, () => {
    expect(monogramLetters(name)).toBe(letters);
  });
}

test('a locked keyring is not told as a missing one', () => {
  const linux = { platform: 'linux', otherKeyring: null } as const;
  expect(vaultNotice({ ...linux, vaultMode: 'keyring' })).toBeNull();
  expect(vaultNotice({ ...linux, vaultMode: 'locked' })?.title).toMatch(/locked.*safe/);
  expect(vaultNotice({ ...linux, vaultMode: 'locked' })?.advice).toMatch(/^Unlock it/);
  expect(vaultNotice({ ...linux, vaultMode: 'memory' })?.title).toMatch(/^No keyring found/);
  expect(rememberText('locked')).toContain('locked');
  expect(rememberText('memory')).toContain('No keyring');
});

for (const [keyring, name, flag] of [
  ['gnome_libsecret', 'GNOME Keyring', '--password-store=gnome-libsecret'],
  ['kwallet', 'KWallet', '--password-store=kwallet'],
  ['kwallet5', 'KWallet 5', '--password-store=kwallet5'],
  ['kwallet6', 'KWallet 6', '--password-store=kwallet6'],
] as const) {
  test(`secrets in ${name} are told with the way back to them`, shows('K4'), () => {
    const notice = vaultNotice({ vaultMode: 'locked', otherKeyring: keyring, platform: 'linux' });
    expect(notice?.title).toContain(`sealed in ${name}, which is not in use now`);
    expect(notice?.advice).toContain(`with ${flag} to`);
    const failure = failureText({ kind: 'vault-locked', sealedBy: keyring });
    expect(failure.sentence).toContain(`sealed in ${name}, which is not in use now`);
    expect(failure.action).toContain(`with ${flag},`);
  });
}
