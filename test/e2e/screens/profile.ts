import type { Account } from '../../../main/accounts/account.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { day, id, sampleAccount, sampleToken } from '../../unit/accounts/samples.ts';
import { sevenAccounts } from '../seven-accounts.ts';

/** Beside accounts that are well, one for each other look of a row. */
export function accountsInEveryState(): readonly Account[] {
  const now = Date.now();
  const token = sampleToken({ issuedAt: now - day, expiresAt: now + 20 * day });
  const over = sampleToken({ issuedAt: now - 31 * day, expiresAt: now - day });
  const session = sampleToken({ issuedAt: now, expiresAt: null, expirySource: 'session' });
  const states: readonly Partial<Account>[] = [
    { label: 'Expired', environment: { name: 'QA west', color: 'violet' }, token: over },
    {
      label: 'Failed',
      environment: { name: 'Sandbox', color: 'blue' },
      token: over,
      lastFailure: { kind: 'server-error', status: 503 },
    },
    {
      label: 'Paused',
      environment: { name: 'Partner', color: 'gray' },
      sealedPassword: token.sealed,
      token,
      renewal: { ...freshRenewal, pausedBy: 'bad-credentials' },
    },
    { label: 'Renews itself', sealedPassword: token.sealed, token, renewal: freshRenewal },
    { label: 'Session', environment: null, token: session },
    { label: 'Signed out', environment: null, token: null },
    {
      label: 'A label as long as labels can be, of sixty-four characters in all',
      values: { username: 'nightly.import.of.all.fields@department.example.com' },
      pinned: true,
      token,
    },
  ];
  const shown = states.map((part, index) =>
    // Without reminders nothing pops up over the screens.
    sampleAccount({ id: id(20 + index), remind: false, ...part }),
  );
  // Each row costs axe its time, on each screen.
  const well = new Set(['Billing', 'Fields', 'Maps']);
  return [...sevenAccounts({ remind: false }).filter(({ label }) => well.has(label)), ...shown];
}
