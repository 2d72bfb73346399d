import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { settle } from '../../fakes/clock.ts';
import { only, rejected, stateOf, unasked, view } from './renewing-account.ts';
import { day } from './samples.ts';
import {
  added,
  addForm,
  editForm,
  failure,
  renewForm,
  setUp,
  valueOf,
  type SetUp,
} from './set-up.ts';

test('the token that was replaced stays known until it is over', async () => {
  const app = await setUp();
  const { id } = await added(app);
  expect(app.accounts.views()[0]?.previousToken).toBeNull();
  app.clock.advance(10 * day);
  const renewed = valueOf(await app.accounts.renew(renewForm(await view(app), { password: 'P' })));
  expect(renewed.previousToken).toEqual({ expiresAt: app.clock.now() + 20 * day });
  expect(await app.accounts.header(id, 'token')).toEqual({ ok: true, value: 'TOKEN-2' });
  expect(await app.accounts.header(id, 'token', 'previous')).toEqual({
    ok: true,
    value: 'TOKEN-1',
  });

  const later = await app.restarted();
  expect(await later.accounts.header(id, 'token', 'previous')).toEqual({
    ok: true,
    value: 'TOKEN-1',
  });
  later.clock.advance(20 * day);
  expect(later.accounts.views()[0]?.previousToken).toBeNull();
});

test('a token that was over when it was replaced is not kept', async () => {
  const app = await setUp();
  await added(app);
  app.clock.advance(30 * day);
  const renewed = valueOf(await app.accounts.renew(renewForm(await view(app), { password: 'P' })));
  expect(renewed.previousToken).toBeNull();
});

test('signing out, or logging in elsewhere, forgets the previous token too', async () => {
  const app = await setUp();
  const account = await added(app);
  await app.accounts.renew(renewForm(account, { password: 'P' }));
  const values = { ...account.values, username: 'bob' };
  const edited = await app.accounts.edit(editForm(account, { values, password: 'P' }));
  expect(valueOf(edited).previousToken).toBeNull();
  await app.accounts.renew(renewForm(account, { password: 'P' }));
  expect(valueOf(await app.accounts.signOut(account.id)).previousToken).toBeNull();
  expect(await app.accounts.header(account.id, 'token', 'previous')).toEqual(failure('signed-out'));
});

test('automatic renewal takes a kept password', async () => {
  const app = await setUp();
  const refused = await app.accounts.add(addForm({ renewAutomatically: true }));
  expect(refused).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'renewAutomatically' },
  });
  expect(app.server.logins).toEqual([]);
  const account = await added(app, unasked);
  expect(account.renewal).toMatchObject({ pausedBy: null });
  expect(account.renewal?.nextAt).toBeGreaterThan(app.clock.now() + 28 * day);
});

test('a renewal that nobody asked for leaves the state of the renewal to the schedule', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  const begun = { ...freshRenewal, attempts: [1], failuresInRow: 1 };
  expect(await app.accounts.recordAttempt({ id, from: freshRenewal, to: begun })).toBe(true);
  expect(await app.accounts.renewUnasked(id, begun)).toBeNull();
  expect(only(app).renewal).toBe(begun);
  await app.accounts.recordOutcome({ id, from: begun, to: freshRenewal });
  expect((await app.restarted()).accounts.list()[0]?.renewal).toEqual(freshRenewal);
});

test('what the user did meanwhile is not overwritten', async () => {
  const app = await setUp();
  const account = await added(app, unasked);
  const begun = { ...freshRenewal, attempts: [1] };
  await app.accounts.recordAttempt({ id: account.id, from: freshRenewal, to: begun });
  await app.accounts.edit(editForm(account, { renewAutomatically: false }));
  const paused = { ...begun, pausedBy: 'bad-credentials' } as const;
  await app.accounts.recordOutcome({ id: account.id, from: begun, to: paused });
  expect(only(app).renewal).toBeNull();
});

test('without a record there is no attempt; a verdict holds even when the disk is full', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  const begun = { ...freshRenewal, attempts: [1] };
  app.disk.spaceLeft = 0;
  expect(await app.accounts.recordAttempt({ id, from: freshRenewal, to: begun })).toBe(false);
  expect(only(app).renewal).toEqual(freshRenewal);
  const paused = { ...begun, pausedBy: 'bad-credentials' } as const;
  const { renewal } = only(app);
  await app.accounts.recordOutcome({ id, from: renewal ?? begun, to: paused });
  expect(only(app).renewal).toEqual(paused);
});

test('a rejected password is not sent a second time, with or without the user', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  app.server.fails = rejected;
  expect(await app.accounts.renewUnasked(id, stateOf(app))).toEqual(rejected);
  expect(only(app).renewal?.pausedBy).toBe('bad-credentials');
  expect(await app.accounts.renewUnasked(id, stateOf(app))).toEqual({ kind: 'password-needed' });
  expect(await app.accounts.renew(renewForm(await view(app)))).toEqual(failure('password-needed'));
  expect(app.server.logins).toHaveLength(2);
});

for (const [name, act] of [
  ['a renewal', (app, account) => app.accounts.renew(renewForm(account, { password: 'NEW' }))],
  ['an edit', (app, account) => app.accounts.edit(editForm(account, { password: 'NEW' }))],
] as const satisfies readonly (readonly [
  string,
  (app: SetUp, account: Awaited<ReturnType<typeof view>>) => Promise<unknown>,
])[]) {
  test(`${name} with another password lifts the pause; the attempts of the day stay counted`, async () => {
    const app = await setUp();
    const { id } = await added(app, unasked);
    const paused = {
      ...freshRenewal,
      attempts: [5],
      lastAttemptAt: 5,
      pausedBy: 'bad-credentials',
    } as const;
    await app.accounts.recordOutcome({ id, from: freshRenewal, to: paused });
    expect((await view(app)).renewal).toEqual({ pausedBy: 'bad-credentials', nextAt: null });
    await act(app, await view(app));
    expect(only(app).renewal).toEqual({ ...paused, pausedBy: null });
  });
}

test('renaming an account does not lift the pause', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  const paused = { ...freshRenewal, pausedBy: 'bad-credentials' } as const;
  await app.accounts.recordOutcome({ id, from: freshRenewal, to: paused });
  await app.accounts.edit(editForm(await view(app), { label: 'New name' }));
  expect(only(app).renewal).toEqual(paused);
});

test('what was paused by a locked keyring goes on once the keyring has opened', async () => {
  const app = await setUp();
  const first = await added(app, { ...unasked, label: 'one' });
  const second = await added(app, { ...unasked, label: 'two' });
  const paused = { ...freshRenewal, pausedBy: 'vault-locked' } as const;
  await app.accounts.recordOutcome({ id: first.id, from: freshRenewal, to: paused });
  await app.accounts.header(second.id, 'token');
  expect(app.accounts.list().map(({ renewal }) => renewal)).toEqual([freshRenewal, freshRenewal]);
});

test('a password that is no longer kept ends automatic renewal', async () => {
  const app = await setUp();
  const account = await added(app, unasked);
  const form = renewForm(account, { password: 'P', rememberPassword: false });
  expect(valueOf(await app.accounts.renew(form)).renewal).toBeNull();
});

test('renew all that are due: those with a kept password, each once, the others are named', async () => {
  const app = await setUp();
  const kept = await added(app, { label: 'kept', rememberPassword: true });
  const asked = await added(app, { label: 'asked' });
  app.clock.advance(28 * day);
  const fresh = await added(app, { label: 'fresh', rememberPassword: true });
  const logins = app.server.logins.length;
  const release = app.server.hold();
  const renewing = app.accounts.renewDue();
  const again = app.accounts.renewDue();
  await settle();
  release();
  const expected = { renewed: [kept.id], failed: [], needPassword: [asked.id] };
  expect([await renewing, await again]).toEqual([expected, expected]);
  expect(app.server.logins).toHaveLength(logins + 1);
  expect(await app.accounts.renewDue()).toEqual({ ...expected, renewed: [] });
  expect(app.accounts.views().find(({ id }) => id === fresh.id)?.previousToken).toBeNull();
});

test('renew all that are due: a failure is told with its account', async () => {
  const app = await setUp();
  const { id } = await added(app, { rememberPassword: true });
  app.clock.advance(31 * day);
  app.server.fails = { kind: 'timeout' };
  expect(await app.accounts.renewDue()).toEqual({
    renewed: [],
    failed: [{ accountId: id, failure: { kind: 'timeout' } }],
    needPassword: [],
  });
});

for (const [name, act] of [
  ['removed', ({ accounts }, { id }) => accounts.remove(id)],
  ['signed out', ({ accounts }, { id }) => accounts.signOut(id)],
  ['edited', ({ accounts }, account) => accounts.edit(editForm(account, { label: 'New' }))],
] as const satisfies readonly (readonly [
  string,
  (app: SetUp, account: Awaited<ReturnType<typeof view>>) => Promise<unknown>,
])[]) {
  test(`an account that is ${name} while it renews itself: the answer is dropped`, async () => {
    const app = await setUp();
    const account = await added(app, unasked);
    const release = app.server.hold();
    const renewing = app.accounts.renewUnasked(account.id, stateOf(app));
    await settle();
    await act(app, account);
    release();
    expect(await renewing).toEqual({ kind: 'superseded' });
    const after = await app.accounts.header(account.id, 'token');
    expect(after).not.toEqual({ ok: true, value: 'TOKEN-2' });
  });
}

test('what waited for the proxy goes on once that is changed, and nothing else does', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  for (const [pausedBy, after] of [
    ['proxy', null],
    ['bad-credentials', 'bad-credentials'],
  ] as const) {
    const from = only(app).renewal ?? freshRenewal;
    await app.accounts.recordOutcome({ id, from, to: { ...freshRenewal, pausedBy } });
    app.accounts.resumeAfterProxy();
    expect(only(app).renewal?.pausedBy).toBe(after);
  }
});
