import { expect, test } from 'playwright/test';
import { fingerprintOf } from '../../../main/accounts/fingerprint.ts';
import { eraseFingerprints } from './erase-fingerprints.ts';
import { added, failure, renewForm, setUp, valueOf, type SetUp } from './set-up.ts';

function fingerprints({ accounts }: SetUp) {
  const [account] = accounts.list();
  return [account?.token?.fingerprint, account?.previousToken?.fingerprint];
}

test('a fingerprint is the beginning of the SHA-256', () => {
  // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  expect(fingerprintOf('abc')).toBe('ba7816bf');
});

test('a token has its fingerprint from the login on, also behind a locked keyring', async () => {
  const app = await setUp();
  const account = await added(app);
  expect(account.token?.fingerprint).toBe(fingerprintOf('TOKEN-1'));
  app.keyring.refuses = true;
  const later = await app.restarted();
  expect(later.accounts.views()[0]?.token?.fingerprint).toBe(fingerprintOf('TOKEN-1'));
});

test('a token that was stored without a fingerprint gets it when it is opened', async () => {
  const app = await setUp();
  const account = await added(app);
  valueOf(await app.accounts.renew(renewForm(account, { password: 'PASSWORD' })));
  await app.accounts.stop();
  eraseFingerprints(app);

  const later = await app.restarted();
  expect(fingerprints(later)).toEqual([null, null]);
  expect(valueOf(await later.accounts.header(account.id, 'token', 'previous'))).toBe('TOKEN-1');
  expect(fingerprints(later)).toEqual([null, fingerprintOf('TOKEN-1')]);
  valueOf(await later.accounts.header(account.id, 'token'));
  await later.accounts.stop();
  expect(fingerprints(await later.restarted())).toEqual([
    fingerprintOf('TOKEN-2'),
    fingerprintOf('TOKEN-1'),
  ]);
});

test('a previous token that cannot be opened says nothing of the current one', async () => {
  const app = await setUp();
  const account = await added(app);
  valueOf(await app.accounts.renew(renewForm(account, { password: 'PASSWORD' })));
  app.keyring.refuses = true;
  expect(await app.accounts.header(account.id, 'token', 'previous')).toMatchObject(
    failure('vault-locked'),
  );
  expect(app.accounts.views()[0]?.status).toBe('fine');
});
