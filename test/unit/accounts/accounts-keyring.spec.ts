import { randomBytes } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { reached, shows } from '../../faults/reached.ts';
import { shapes } from './fake-keyring.ts';
import { path } from './open-file.ts';
import { added, addForm, failure, renewForm, setUp, valueOf } from './set-up.ts';

function locked(sealedBy: string | null = null) {
  return { ok: false, failure: { kind: 'vault-locked', sealedBy } };
}

for (const [shape, over] of shapes) {
  test.describe(shape, () => {
    for (const [how, away, back] of [
      ['that asks for its password', { locked: true }, { locked: false }],
      ['that refuses', { refuses: true }, { refuses: false }],
      [
        'that is not there',
        { available: false, refuses: true },
        { available: true, refuses: false },
      ],
    ] as const) {
      test(`a keyring ${how}: told, no account is lost, all works again`, shows('K3'), async () => {
        const app = await setUp(over);
        const view = await added(app, { rememberPassword: true });
        const saved = app.disk.read(path);
        Object.assign(app.keyring, away);
        const { accounts, vault } = await app.restarted();
        expect(accounts.views()).toEqual([view]);
        expect(await accounts.header(view.id, 'header')).toEqual(locked());
        expect(accounts.views()).toMatchObject([{ status: 'locked', token: view.token }]);
        expect(await accounts.renew(renewForm(view))).toEqual(locked());
        expect(app.server.logins).toHaveLength(1);
        expect(app.disk.read(path)).toEqual(saved);

        Object.assign(app.keyring, back);
        expect(valueOf(await accounts.header(view.id, 'token'))).toBe('TOKEN-1');
        expect(accounts.views()).toEqual([view]);
        expect(vault.lastMode()).toBe('keyring');
      });
    }

    test(
      'a lost key: the account asks to log in again, and is well after it',
      shows('K6'),
      async () => {
        const app = await setUp(over);
        const view = await added(app, { rememberPassword: true });
        const saved = app.disk.read(path);
        app.keyring.key = randomBytes(16);
        const { accounts } = await app.restarted();
        expect(await accounts.header(view.id, 'header')).toEqual(failure('token-unreadable'));
        expect(accounts.views()).toMatchObject([{ status: 'unreadable' }]);
        expect(await accounts.renew(renewForm(view))).toEqual(failure('password-needed'));
        expect(app.disk.read(path)).toEqual(saved);
        const renewed = valueOf(await accounts.renew(renewForm(view, { password: 'PASSWORD' })));
        expect(renewed).toMatchObject({ status: 'fine', rememberPassword: true });
        expect(valueOf(await accounts.header(view.id, 'token'))).toBe('TOKEN-2');
        valueOf(await accounts.renew(renewForm(view)));
      },
    );

    test('a keyring that locks during the login: told, the token is held, later sealed', async () => {
      const app = await setUp(over);
      const view = await added(app);
      app.keyring.refuses = true;
      const renewed = await app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
      expect(renewed).toEqual(failure('token-not-sealed'));
      expect(valueOf(await app.accounts.header(view.id, 'token'))).toBe('TOKEN-2');

      // One copy is enough to keep it.
      app.keyring.refuses = false;
      expect(valueOf(await app.accounts.header(view.id, 'token'))).toBe('TOKEN-2');
      await app.accounts.stop();
      const { accounts } = await app.restarted();
      expect(valueOf(await accounts.header(view.id, 'token'))).toBe('TOKEN-2');
    });

    for (const [how, missing] of [
      ['without a keyring', { backend: 'basic_text', available: false, tag: 'v10' }],
      ['with the key that every Linux shares', { tag: 'v10' }],
    ] as const) {
      test(
        `${how} all works until the app ends, and nothing secret is kept`,
        shows('K2'),
        async () => {
          const app = await setUp(over);
          Object.assign(app.keyring, missing);
          const view = await added(app, { rememberPassword: true });
          expect(view.rememberPassword).toBe(true);
          expect(valueOf(await app.accounts.header(view.id, 'token'))).toBe('TOKEN-1');
          valueOf(await app.accounts.renew(renewForm(view)));
          expect(app.disk.read(path).toString()).not.toMatch(/TOKEN|PASSWORD|ciphertext/);
          const { accounts } = await app.restarted();
          expect(accounts.views()).toMatchObject([
            { status: 'signed-out', rememberPassword: false },
          ]);
        },
      );
    }

    for (const [backend, other] of [
      ['kwallet6', { tag: 'v11', available: true }],
      ['basic_text', { tag: 'v10', available: false }],
    ] as const) {
      test(
        `${backend} instead of the keyring: named, and all is there on the way back`,
        shows('K4', 'K5'),
        async () => {
          const app = await setUp(over);
          const { keyring, disk } = app;
          const views = [await added(app, { label: 'a' }), await added(app, { label: 'b' })];
          const [first] = views;
          if (!first) throw new Error('No account');
          const saved = disk.read(path);
          const { key } = keyring;

          Object.assign(keyring, { backend, key: randomBytes(16), ...other });
          const elsewhere = await app.restarted();
          expect(elsewhere.accounts.views()).toEqual(views);
          expect(await elsewhere.accounts.header(first.id, 'token')).toEqual(
            locked('gnome_libsecret'),
          );
          expect(elsewhere.accounts.views()).toMatchObject([
            { status: 'locked' },
            { status: 'fine' },
          ]);
          await elsewhere.accounts.stop();
          expect(disk.read(path)).toEqual(saved);
          // What is logged in to meanwhile costs the others nothing.
          valueOf(await (await app.restarted()).accounts.add(addForm({ label: 'c' })));

          Object.assign(keyring, { backend: 'gnome_libsecret', key, tag: 'v11', available: true });
          const { accounts } = await app.restarted();
          const opened = await Promise.all(views.map(({ id }) => accounts.header(id, 'token')));
          expect(opened.map(valueOf)).toEqual(['TOKEN-1', 'TOKEN-2']);
          expect(accounts.list()).toHaveLength(3);
          reached('K4', { 'accounts lost': views.length - elsewhere.accounts.list().length });
          reached('K5', { 'secrets lost': views.length - opened.length });
        },
      );
    }
  });
}

test(
  'from one shape of the calls to the other and back, every secret opens',
  shows('K11'),
  async () => {
    const [[, sync] = [], [, async] = []] = shapes;
    if (!sync || !async) throw new Error('There are two shapes.');
    let app = await setUp(sync);
    const opened: string[] = [];
    const ids: string[] = [];
    for (const shape of [async, sync, async, sync]) {
      const { id } = await added(app, { label: `account ${ids.length}`, rememberPassword: true });
      ids.push(id);
      app = await app.restarted(shape);
      for (const known of ids) opened.push(valueOf(await app.accounts.header(known, 'token')));
      // With the kept password.
      valueOf(await app.accounts.renew({ id, password: null, rememberPassword: null }));
    }
    expect(opened).toHaveLength(1 + 2 + 3 + 4);
    reached('K11', { 'secrets opened across a change of the calls': opened.length });
  },
);

test('a renewal that nobody waits for brings up no dialog', shows('K3'), async () => {
  const app = await setUp();
  const { id } = await added(app, { rememberPassword: true, renewAutomatically: true });
  app.keyring.locked = true;
  const begun = app.accounts.list()[0]?.renewal ?? freshRenewal;
  expect(await app.accounts.renewUnasked(id, begun)).toEqual({
    kind: 'vault-locked',
    sealedBy: null,
  });
  expect(app.keyring.dialogs).toBe(0);
  expect(app.server.logins).toHaveLength(1);
});
