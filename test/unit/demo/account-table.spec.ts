import { expect, test } from 'playwright/test';
import { accountTable } from '../../demo/account-table.ts';
import { accountView, aTokenView, noon } from '../../fakes/account-view.ts';

test('the table tells header, expiry and its source, and never a whole token', () => {
  const accounts = [
    accountView({ label: 'a' }),
    accountView({
      label: 'session',
      token: { ...aTokenView, expiresAt: null, expirySource: 'session', headerScheme: 'Cookie' },
    }),
    accountView({ label: 'soon', token: { ...aTokenView, expiresAt: noon + 15_000 } }),
  ];
  expect(accountTable(accounts, () => 'abcdefghijkl', noon).split('\n')).toEqual([
    'Account  Sent as                Token    Expires                            Says',
    '───────  ─────────────────────  ───────  ─────────────────────────────────  ────────────────────────────────',
    'a        Authorization: Bearer  abcdef…  2026-03-31 12:00 UTC (in 30 days)  the server',
    'session  Cookie                 abcdef…  –                                  nobody: until the server ends it',
    'soon     Authorization: Bearer  abcdef…  2026-03-01 12:00 UTC (in 15 s)     the server',
  ]);
});
