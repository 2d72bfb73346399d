import { expect, test } from 'playwright/test';
import { added, editForm, failure, renewForm, setUp, valueOf } from './set-up.ts';

test('a new name or copy format changes nothing else', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  const form = editForm(view, {
    label: ' New\nname ',
    environment: { name: 'Staging', color: 'amber' },
    copyFormat: 'curl',
    values: { ...view.values, username: ' ann ' },
  });
  expect(valueOf(await app.accounts.edit(form))).toEqual({
    ...view,
    label: 'New name',
    environment: { name: 'Staging', color: 'amber' },
    copyFormat: 'curl',
  });
  expect(app.server.logins).toHaveLength(1);
  expect(await app.accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-1' });
});

test('another value logs in, and is kept only when that works', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  const form = editForm(view, { label: 'New', values: { ...view.values, life: 'short' } });
  app.server.fails = { kind: 'unreachable', reason: 'refused' };
  expect(await app.accounts.edit(form)).toMatchObject(failure('unreachable'));
  expect(app.accounts.views()).toEqual([view]);

  app.server.fails = null;
  expect(valueOf(await app.accounts.edit(form))).toMatchObject({
    label: 'New',
    values: { life: 'short' },
    rememberPassword: true,
  });
  expect(app.server.logins.at(-1)).toMatchObject({
    password: 'PASSWORD',
    options: { life: 'short' },
  });
});

for (const [key, value] of [
  ['username', 'bob'],
  ['baseUrl', 'https://evil.example'],
  ['loginPath', '/other'],
] as const) {
  test(`a kept password is never sent after a change of ${key}`, async () => {
    const app = await setUp();
    const view = await added(app, { rememberPassword: true });
    const form = editForm(view, { values: { ...view.values, [key]: value } });
    expect(await app.accounts.edit(form)).toEqual(failure('password-needed'));
    expect(app.server.logins).toHaveLength(1);
    const edited = valueOf(await app.accounts.edit({ ...form, password: 'TYPED' }));
    expect(edited.values[key]).toBe(value);
    expect(app.server.logins.at(-1)?.password).toBe('TYPED');
  });
}

test('a password given while editing logs in and is kept when that is wanted', async () => {
  const app = await setUp();
  const view = await added(app);
  const wanted = editForm(view, { rememberPassword: true });
  expect(await app.accounts.edit(wanted)).toEqual(failure('password-needed'));
  valueOf(await app.accounts.edit({ ...wanted, password: 'TYPED' }));
  valueOf(await app.accounts.renew(renewForm(view)));
  expect(app.server.logins.map(({ password }) => password)).toEqual(['PASSWORD', 'TYPED', 'TYPED']);
});

test('unticking "remember" forgets the password without a login', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  const edited = valueOf(await app.accounts.edit(editForm(view, { rememberPassword: false })));
  expect(edited).toEqual({ ...view, rememberPassword: false });
  expect(app.server.logins).toHaveLength(1);
  expect(await app.accounts.renew(renewForm(view))).toEqual(failure('password-needed'));
});

test('a pin is saved, and outlives an edit and a login that was under way', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  expect(view.pinned).toBe(false);
  const renewal = app.accounts.renew(renewForm(view));
  expect(valueOf(await app.accounts.pin(view.id, true)).pinned).toBe(true);
  expect(valueOf(await renewal).pinned).toBe(true);
  await app.accounts.edit(editForm(view, { label: 'New' }));
  const restarted = await app.restarted();
  expect(restarted.accounts.views()).toMatchObject([{ label: 'New', pinned: true }]);
  expect(valueOf(await restarted.accounts.pin(view.id, false)).pinned).toBe(false);
  await restarted.accounts.remove(view.id);
  expect(await restarted.accounts.pin(view.id, true)).toEqual(failure('not-found'));
});
