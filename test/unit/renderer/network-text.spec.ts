import { expect, test } from 'playwright/test';
import type { Failure } from '../../../preload/contract.ts';
import { proxyField, usableAtOnce } from '../../../renderer/settings/proxy-fields.ts';
import { pausedText } from '../../../renderer/words/renewal-text.ts';
import { proxyPasswordHelp, proxyText } from '../../../renderer/words/network-text.ts';

const address = 'http://proxy.example:3128';

test('the way that logins take is told with what happens to the password', () => {
  const text = (username: string, proxyPassword: 'sealed' | 'held' | null) =>
    proxyText({ proxy: { use: 'address', address, username }, proxyPassword });
  expect(text('', null)).toBe('Logins go through http://proxy.example:3128.');
  expect(text('ada', 'sealed')).toMatch(/3128 as ada; .*encrypted\.$/);
  expect(text('ada', 'held')).toMatch(/in memory until Token Tray quits\.$/);
  expect(text('ada', null)).toMatch(/without a password\.$/);
  expect(proxyText({ proxy: { use: 'none' }, proxyPassword: null })).toContain('straight');
  expect(proxyText({ proxy: { use: 'system' }, proxyPassword: null })).toContain('HTTPS_PROXY');
});

test('an empty password means what is said of it', () => {
  expect(proxyPasswordHelp(null)).not.toContain('keep');
  expect(proxyPasswordHelp('held')).toContain('keep');
});

test('only an address has to be written before it holds', () => {
  expect(usableAtOnce('system')).toEqual({ use: 'system' });
  expect(usableAtOnce('none')).toEqual({ use: 'none' });
  expect(usableAtOnce('address')).toBeNull();
});

const places: readonly (readonly [Failure, string])[] = [
  [{ kind: 'proxy', reason: 'bad-address' }, 'address'],
  [{ kind: 'bad-address', reason: 'has-credentials' }, 'address'],
  [{ kind: 'invalid-input', field: 'proxy.address' }, 'address'],
  [{ kind: 'invalid-input', field: 'proxy.username' }, 'username'],
  [{ kind: 'invalid-input', field: 'password' }, 'form'],
  [{ kind: 'internal' }, 'form'],
];

test('a refusal is told where it belongs', () => {
  for (const [failure, place] of places) expect.soft(proxyField(failure)).toBe(place);
});

test('a renewal that waits for the proxy says where to go', () => {
  expect(pausedText('proxy').action).toContain('Settings, Network');
});
