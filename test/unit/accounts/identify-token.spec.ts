import { expect, test } from 'playwright/test';
import { fingerprintOf } from '../../../main/accounts/fingerprint.ts';
import type { Accounts } from '../../../main/accounts/accounts.ts';
import { copyFormats } from '../../../preload/views.ts';
import { eraseFingerprints } from './erase-fingerprints.ts';
import { day } from './samples.ts';
import { added, renewForm, setUp, valueOf } from './set-up.ts';

async function renewed(accounts: Accounts): Promise<void> {
  for (const view of accounts.views())
    valueOf(await accounts.renew(renewForm(view, { password: 'PASSWORD' })));
}

test('the current and the previous token of an account are told apart', async () => {
  const { accounts, clock } = await setUp().then(async (app) => {
    await added(app);
    app.clock.advance(day);
    await renewed(app.accounts);
    return app;
  });
  const [{ id: accountId } = { id: '' }] = accounts.views();
  expect(await accounts.identify('TOKEN-2')).toEqual({
    fingerprint: fingerprintOf('TOKEN-2'),
    matches: [{ accountId, which: 'current', expiresAt: clock.now() + 30 * day, estimated: false }],
    jwt: null,
    unchecked: 0,
  });
  expect(await accounts.identify('TOKEN-1')).toMatchObject({
    matches: [{ accountId, which: 'previous', expiresAt: clock.now() + 29 * day }],
  });
});

test('a token is known in every format in which it is copied', async () => {
  const app = await setUp();
  const { id } = await added(app);
  await added(app, { label: 'another' });
  for (const format of copyFormats) {
    const text = valueOf(await app.accounts.header(id, format));
    const { matches, fingerprint } = await app.accounts.identify(text);
    expect(matches).toMatchObject([{ accountId: id, which: 'current' }]);
    expect(fingerprint).toBe(fingerprintOf('TOKEN-1'));
  }
});

test('it takes no keyring and asks for none', async () => {
  const app = await setUp();
  const { id } = await added(app);
  app.keyring.refuses = true;
  const later = await app.restarted();
  const before = app.keyring.calls;
  expect(await later.accounts.identify('Authorization: Bearer TOKEN-1')).toMatchObject({
    matches: [{ accountId: id }],
  });
  expect(await later.accounts.identify('unknown')).toMatchObject({ matches: [], unchecked: 0 });
  expect(app.keyring.calls).toBe(before);
});

test('a token that was stored without a fingerprint is opened to be compared', async () => {
  const app = await setUp();
  const { id } = await added(app);
  await renewed(app.accounts);
  await app.accounts.stop();
  eraseFingerprints(app);

  app.keyring.refuses = true;
  const locked = await app.restarted();
  expect(await locked.accounts.identify('TOKEN-1')).toMatchObject({ matches: [], unchecked: 2 });
  app.keyring.refuses = false;
  expect(await locked.accounts.identify('TOKEN-1')).toMatchObject({
    matches: [{ accountId: id, which: 'previous' }],
    unchecked: 0,
  });
});

test('two accounts with one token are both named, and one account once', async () => {
  const app = await setUp();
  const [first, second] = [await added(app), await added(app, { label: 'second' })];
  // As a server does that gives out the same token until it expires.
  app.server.logins.length = 0;
  valueOf(await app.accounts.renew(renewForm(first, { password: 'PASSWORD' })));
  app.server.logins.length = 0;
  valueOf(await app.accounts.renew(renewForm(second, { password: 'PASSWORD' })));
  app.server.logins.length = 0;
  valueOf(await app.accounts.renew(renewForm(second, { password: 'PASSWORD' })));
  const { matches } = await app.accounts.identify('TOKEN-1');
  expect(matches).toMatchObject([
    { accountId: first.id, which: 'current' },
    { accountId: second.id, which: 'current' },
  ]);
});

test('of an unknown token the fingerprint and the claims are told', async () => {
  const { accounts } = await setUp();
  const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.c2ln';
  expect(
    await accounts.identify(`curl -H "Authorization: Bearer ${jwt}" https://x.example`),
  ).toEqual({
    fingerprint: fingerprintOf(jwt),
    matches: [],
    jwt: {
      header: { claims: [{ name: 'alg', kind: 'text', text: 'none' }], omitted: 0 },
      payload: { claims: [{ name: 'sub', kind: 'text', text: 'ann' }], omitted: 0 },
    },
    unchecked: 0,
  });
  expect(await accounts.identify('opaque')).toEqual({
    fingerprint: fingerprintOf('opaque'),
    matches: [],
    jwt: null,
    unchecked: 0,
  });
});

test('where no token is, nothing is said and nothing is opened', async () => {
  const app = await setUp();
  await added(app);
  await app.accounts.stop();
  eraseFingerprints(app);
  const { accounts } = await app.restarted();
  const before = app.keyring.calls;
  expect(await accounts.identify(' \n ')).toEqual({
    fingerprint: null,
    matches: [],
    jwt: null,
    unchecked: 0,
  });
  expect(app.keyring.calls).toBe(before);
});
