import { test, expect } from 'playwright/test';
import type { TokenView } from '../../../preload/contract.ts';
import { lifeLeft, passwordNeeded, statusAt } from '../../../renderer/accounts/status.ts';
import { accountView, noon } from './account-view.ts';

function token(parts: Partial<TokenView>): TokenView {
  return {
    fingerprint: null,
    issuedAt: noon - 1000,
    expiresAt: noon + 1000,
    expirySource: 'server',
    estimated: false,
    headerScheme: 'Authorization: Bearer',
    realm: null,
    ...parts,
  };
}

test('a token that died since the last message is expired', () => {
  for (const status of ['fine', 'expiring'] as const) {
    const account = accountView({ status, token: token({}) });
    expect(statusAt(account, noon + 999)).toBe(status);
    expect(statusAt(account, noon + 1000)).toBe('expired');
  }
});

test('a token that cannot be read stays so, however old it is', () => {
  for (const status of ['locked', 'unreadable', 'expired'] as const) {
    expect(statusAt(accountView({ status, token: token({}) }), noon + 5000)).toBe(status);
  }
  expect(statusAt(accountView({ status: 'signed-out', token: null }), noon)).toBe('signed-out');
});

test('a session without an end does not expire', () => {
  const account = accountView({ token: token({ expiresAt: null }) });
  expect(statusAt(account, noon * 2)).toBe('fine');
});

const lives: readonly (readonly [string, TokenView | null, number, number | null])[] = [
  ['half of it', token({}), noon, 0.5],
  ['all of it, when the clock was set back', token({}), noon - 9000, 1],
  ['nothing, once it is over', token({}), noon + 9000, 0],
  ['nothing, when it ended before it began', token({ expiresAt: noon - 2000 }), noon - 3000, 0],
  ['unknown, while the server decides', token({ expiresAt: null }), noon, null],
  ['unknown, without a token', null, noon, null],
];
for (const [what, given, now, left] of lives) {
  test(`of a life is left: ${what}`, () => {
    expect(lifeLeft(accountView({ token: given }), now)).toBe(left);
  });
}

test('a kept password is enough, until the server refuses it', () => {
  expect(passwordNeeded(accountView())).toBe(false);
  expect(passwordNeeded(accountView({ lastFailure: { kind: 'timeout' } }))).toBe(false);
  expect(passwordNeeded(accountView({ rememberPassword: false }))).toBe(true);
  expect(
    passwordNeeded(accountView({ lastFailure: { kind: 'bad-credentials', status: 401 } })),
  ).toBe(true);
});
