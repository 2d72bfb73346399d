import { expect, test } from 'playwright/test';
import type { LoginFailure } from '../../../main/login/provider.ts';
import { day } from './samples.ts';
import { added, addForm, editForm, failure, renewForm, setUp, valueOf, values } from './set-up.ts';

test('adding logs in, and the account is there after a restart', async () => {
  const app = await setUp();
  const view = await added(app, { environment: { name: 'Production', color: 'red' } });
  expect(view).toMatchObject({
    providerName: 'Test API',
    label: 'Test production',
    environment: { name: 'Production', color: 'red' },
    values,
    status: 'fine',
    rememberPassword: false,
    busy: false,
    lastFailure: null,
    lastFailedAt: null,
    token: { expiresAt: app.clock.now() + 30 * day, expirySource: 'server' },
  });
  const { accounts } = await app.restarted();
  expect(accounts.views()).toEqual([view]);
  expect(await accounts.header(view.id, 'header')).toEqual({
    ok: true,
    value: 'Authorization: Bearer TOKEN-1',
  });
});

test('values are kept as they were sent', async () => {
  const app = await setUp();
  const view = await added(app, {
    values: { ...values, username: ' ann ', baseUrl: 'https://API.example/' },
  });
  expect(view.values).toEqual(values);
  expect(app.server.logins[0]).toMatchObject({ username: 'ann', options: { life: 'long' } });
});

test('no secret reaches the disk or a view', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  const disk = [...app.disk.inodes.values()].map(({ bytes }) => bytes.toString()).join();
  expect(disk).toContain(view.id);
  for (const text of [disk, JSON.stringify(app.accounts.views())]) {
    expect(text).not.toContain('TOKEN-1');
    expect(text).not.toContain('PASSWORD');
  }
});

const wrongForms = [
  ['no such login API', { providerId: 'other' }, 'invalid-input', 'providerId'],
  ['a label of nothing visible', { label: '\u202E' }, 'invalid-input', 'label'],
  [
    'an environment of nothing visible',
    { environment: { name: '\u0007', color: 'red' } },
    'invalid-input',
    'environment',
  ],
  ['a missing value', { values: { username: 'ann' } }, 'invalid-input', 'life'],
  ['an unknown value', { values: { ...values, password: 'x' } }, 'invalid-input', 'password'],
] as const;

for (const [name, part, kind, field] of wrongForms) {
  test(`a form with ${name} is not sent`, async () => {
    const app = await setUp();
    const result = await app.accounts.add(addForm(part));
    expect(result).toEqual({ ok: false, failure: { kind, field } });
    expect(app.server.logins).toEqual([]);
    expect(app.accounts.list()).toEqual([]);
  });
}

const loginFailures: readonly LoginFailure[] = [
  { kind: 'bad-credentials', status: 401 },
  { kind: 'rate-limited', retryAt: 5 },
  { kind: 'server-error', status: 503 },
  { kind: 'unreachable', reason: 'dns' },
  { kind: 'timeout' },
  { kind: 'tls', reason: 'expired' },
  { kind: 'unexpected-reply', detail: 'no-token', status: 200 },
];

for (const fails of loginFailures) {
  test(`a login that ends with ${fails.kind} adds nothing and costs no token`, async () => {
    const app = await setUp();
    const view = await added(app);
    app.server.fails = fails;
    expect(await app.accounts.add(addForm({ label: 'other' }))).toEqual({
      ok: false,
      failure: fails,
    });
    const renewed = await app.accounts.renew(renewForm(view, { password: 'other' }));
    expect(renewed).toEqual({ ok: false, failure: fails });

    const { accounts } = await app.restarted();
    expect(accounts.views()).toEqual([
      { ...view, lastFailure: fails, lastFailedAt: app.clock.now() },
    ]);
    expect(await accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-1' });
  });
}

test('renewing replaces the token and clears the last failure', async () => {
  const app = await setUp();
  const view = await added(app);
  app.server.fails = { kind: 'timeout' };
  await app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  app.server.fails = null;
  app.clock.advance(day);
  const renewed = valueOf(await app.accounts.renew(renewForm(view, { password: 'PASSWORD' })));
  expect(renewed.lastFailure).toBeNull();
  expect(renewed.token?.issuedAt).toBe(app.clock.now());
  expect(await app.accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-3' });
});

test('a password is kept only when it is wanted, and renews without being asked for', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  const { accounts } = await app.restarted();
  valueOf(await accounts.renew(renewForm(view)));
  expect(app.server.logins[1]?.password).toBe('PASSWORD');

  const forgetful = valueOf(await accounts.renew(renewForm(view, { rememberPassword: false })));
  expect(forgetful.rememberPassword).toBe(false);
  expect(await accounts.renew(renewForm(view))).toEqual(failure('password-needed'));

  await accounts.renew(renewForm(view, { password: 'NEW', rememberPassword: true }));
  valueOf(await accounts.renew(renewForm(view)));
  expect(app.server.logins.at(-1)?.password).toBe('NEW');
});

test('a new password takes the place of the kept one, a rejected one does not', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  app.server.fails = { kind: 'bad-credentials', status: 401 };
  await app.accounts.renew(renewForm(view, { password: 'WRONG' }));
  app.server.fails = null;
  await app.accounts.renew(renewForm(view, { password: 'NEW' }));
  await app.accounts.renew(renewForm(view));
  expect(app.server.logins.map(({ password }) => password)).toEqual([
    'PASSWORD',
    'WRONG',
    'NEW',
    'NEW',
  ]);
});

test('signing out forgets the token and keeps the account', async () => {
  const app = await setUp();
  const view = await added(app);
  const out = valueOf(await app.accounts.signOut(view.id));
  expect(out).toEqual({ ...view, status: 'signed-out', token: null });
  expect(await app.accounts.header(view.id, 'header')).toEqual(failure('signed-out'));
  expect((await app.restarted()).accounts.views()).toEqual([out]);
});

test('removing forgets the account', async () => {
  const app = await setUp();
  const first = await added(app);
  const second = await added(app, { label: 'second' });
  expect(await app.accounts.remove(first.id)).toEqual({ ok: true, value: null });
  expect((await app.restarted()).accounts.views()).toEqual([second]);
});

test('what is asked of an account that is not there fails', async () => {
  const app = await setUp();
  const view = await added(app);
  await app.accounts.remove(view.id);
  const { accounts } = app;
  expect([
    await accounts.edit(editForm(view)),
    await accounts.renew(renewForm(view)),
    await accounts.signOut(view.id),
    await accounts.remove(view.id),
    await accounts.header(view.id, 'header'),
  ]).toEqual(Array.from({ length: 5 }, () => failure('not-found')));
});

test('an account of a login API that is gone is shown, copied and removed all the same', async () => {
  const app = await setUp();
  const view = await added(app);
  Object.assign(app.server.provider, { id: 'renamed' });
  const { accounts } = await app.restarted();
  expect(accounts.views()).toMatchObject([{ providerName: 'test-api', status: 'fine' }]);
  expect(await accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-1' });
  expect(await accounts.renew(renewForm(view))).toEqual(failure('internal'));
  expect(await accounts.remove(view.id)).toEqual({ ok: true, value: null });
});

test('listeners hear of changes until they leave', async () => {
  const app = await setUp();
  const seen: (readonly [boolean, string])[][] = [];
  const leave = app.accounts.subscribe(() => {
    seen.push(app.accounts.views().map(({ busy, status }) => [busy, status] as const));
  });
  const view = await added(app);
  const release = app.server.hold();
  const renewing = app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  expect(seen.at(-1)).toEqual([[true, 'fine']]);
  release();
  await renewing;
  expect(seen.at(-1)).toEqual([[false, 'fine']]);
  await app.accounts.signOut(view.id);
  expect(seen.at(-1)).toEqual([[false, 'signed-out']]);
  const count = seen.length;
  leave();
  await app.accounts.remove(view.id);
  expect(seen).toHaveLength(count);
});

test('a kept password that was refused is not sent again, whatever is asked', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  app.server.fails = { kind: 'bad-credentials', status: 401 };
  await app.accounts.renew(renewForm(view, { password: null }));
  const attempts = app.server.logins.length;
  const renewKept = () => app.accounts.renew(renewForm(view, { password: null }));
  expect(await renewKept()).toEqual(failure('password-needed'));

  app.server.fails = { kind: 'timeout' };
  await app.accounts.renew(renewForm(view, { password: 'TYPED' }));
  expect(await renewKept()).toEqual(failure('password-needed'));

  await app.accounts.signOut(view.id);
  expect(await renewKept()).toEqual(failure('password-needed'));
  expect(app.server.logins).toHaveLength(attempts + 1);

  app.server.fails = null;
  await app.accounts.renew(renewForm(view, { password: 'RIGHT', rememberPassword: true }));
  expect((await renewKept()).ok).toBe(true);
});
