import { expect, test } from 'playwright/test';
import { settle } from '../../fakes/clock.ts';
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
import type { AccountView } from '../../../preload/contract.ts';

/** An account whose login waits for the server. */
async function renewing() {
  const app = await setUp();
  const view = await added(app);
  const release = app.server.hold();
  const renewal = app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  await settle();
  return { app, view, release, renewal };
}

test('a password that is typed during a renewal is tried in its place', async () => {
  const { app, view, release, renewal } = await renewing();
  const typed = app.accounts.renew(renewForm(view, { password: 'TYPED' }));
  release();
  expect(await renewal).toEqual(failure('superseded'));
  expect((await typed).ok).toBe(true);
  expect(app.server.logins.at(-1)?.password).toBe('TYPED');
});

test('two renewals of one account are one login', async () => {
  const { app, view, release, renewal } = await renewing();
  const second = app.accounts.renew(renewForm(view, { password: null }));
  release();
  expect(await second).toEqual(await renewal);
  expect(valueOf(await second).busy).toBe(false);
  expect(app.server.logins).toHaveLength(2);
});

test('accounts log in side by side', async () => {
  const app = await setUp();
  const release = app.server.hold();
  const adds = ['a', 'b', 'c'].map((label) => app.accounts.add(addForm({ label })));
  await settle();
  expect(app.server.logins).toHaveLength(3);
  release();
  expect((await Promise.all(adds)).every(({ ok }) => ok)).toBe(true);
  expect((await app.restarted()).accounts.views().map(({ label }) => label)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

const interruptions: readonly (readonly [
  string,
  (app: SetUp, view: AccountView) => Promise<unknown>,
  (string | null)[],
])[] = [
  ['removed', ({ accounts }, { id }) => accounts.remove(id), []],
  ['signed out', ({ accounts }, { id }) => accounts.signOut(id), [null]],
  ['renamed', ({ accounts }, view) => accounts.edit(editForm(view, { label: 'New' })), ['TOKEN-1']],
];

for (const [name, interrupt, tokensLeft] of interruptions) {
  test(`an account that is ${name} while it logs in: the answer is dropped`, async () => {
    const { app, view, release, renewal } = await renewing();
    expect(await interrupt(app, view)).toMatchObject({ ok: true });
    expect(await renewal).toEqual(failure('superseded'));
    expect(app.server.signals.at(-1)?.aborted).toBe(true);
    release();
    await settle();

    const { accounts } = await app.restarted();
    const tokens = accounts.list().map(async ({ id }) => {
      const header = await accounts.header(id, 'token');
      return header.ok ? header.value : null;
    });
    expect(await Promise.all(tokens)).toEqual(tokensLeft);
    expect(accounts.list().every(({ lastFailure }) => lastFailure === null)).toBe(true);
  });

  test(`an account that is ${name} while its token is being sealed: the same`, async () => {
    const app = await setUp();
    const view = await added(app);
    let answer = (): void => {};
    app.keyring.answers = new Promise((resolve) => {
      answer = resolve;
    });
    const renewal = app.accounts.renew(renewForm(view, { password: 'x', rememberPassword: true }));
    await settle();
    await interrupt(app, view);
    answer();
    expect(await renewal).toEqual(failure('superseded'));
    expect(app.accounts.list().map(({ sealedPassword }) => sealedPassword)).toEqual(
      tokensLeft.map(() => null),
    );
    expect((await app.restarted()).accounts.views()).toEqual(app.accounts.views());
  });
}

test('an account that is removed while its password is fetched is not logged in', async () => {
  const app = await setUp();
  const view = await added(app, { rememberPassword: true });
  let answer = (): void => {};
  app.keyring.answers = new Promise((resolve) => {
    answer = resolve;
  });
  const renewal = app.accounts.renew(renewForm(view));
  await settle();
  await app.accounts.remove(view.id);
  answer();
  expect(await renewal).toEqual(failure('superseded'));
  expect(app.server.logins).toHaveLength(1);
});

test('an edit that logs in takes over from a renewal', async () => {
  const { app, view, release, renewal } = await renewing();
  const form = editForm(view, { values: { ...view.values, life: 'short' }, password: 'PASSWORD' });
  const edit = app.accounts.edit(form);
  expect(await renewal).toEqual(failure('superseded'));
  release();
  expect(valueOf(await edit).values['life']).toBe('short');
  expect(await app.accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-3' });
});

test('an edit that is refused leaves the renewal alone', async () => {
  const { app, view, release, renewal } = await renewing();
  const refused = await app.accounts.edit(editForm(view, { rememberPassword: true }));
  expect(refused).toEqual(failure('password-needed'));
  release();
  expect(valueOf(await renewal).status).toBe('fine');
});

test('a copy while the token is replaced gives the old one and learns nothing of the new one', async () => {
  const app = await setUp();
  const view = await added(app);
  const { key } = app.keyring;
  let answer = (): void => {};
  app.keyring.answers = new Promise((resolve) => {
    answer = resolve;
  });
  const copy = app.accounts.header(view.id, 'token');
  const renewal = app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  await settle();
  answer();
  expect(await copy).toEqual({ ok: true, value: 'TOKEN-1' });
  expect(valueOf(await renewal).status).toBe('fine');
  expect(app.keyring.key).toBe(key);
});

test('stopping ends logins, saves, and leaves no timer', async () => {
  const { app, view, renewal } = await renewing();
  const adding = app.accounts.add(addForm({ label: 'late' }));
  await settle();
  await app.accounts.stop();
  expect(await renewal).toEqual(failure('superseded'));
  expect(await adding).toEqual(failure('superseded'));
  expect(await app.accounts.renew(renewForm(view))).toEqual(failure('superseded'));
  expect(app.clock.timersSet).toBe(0);
  expect((await app.restarted()).accounts.views()).toEqual([view]);
});

test('stopping does not wait for a hung keyring', async () => {
  const app = await setUp();
  const view = await added(app);
  app.keyring.answers = new Promise(() => {});
  const renewal = app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  await settle();
  await app.accounts.stop();
  expect(await renewal).toEqual(failure('superseded'));
});

test('a login that the user stops adds nothing, and the next one goes through', async () => {
  const app = await setUp();
  const release = app.server.hold();
  const hanging = app.accounts.add(addForm());
  await settle();
  app.accounts.stopLogins();
  expect(await hanging).toEqual(failure('superseded'));
  release();
  expect(app.accounts.list()).toEqual([]);
  expect((await app.accounts.add(addForm())).ok).toBe(true);
});
