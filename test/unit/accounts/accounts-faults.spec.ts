import { expect, test } from 'playwright/test';
import { encodeFile } from '../../../main/accounts/file-format.ts';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { shows } from '../../faults/reached.ts';
import { path } from './open-file.ts';
import { added, addForm, editForm, failure, renewForm, setUp, valueOf } from './set-up.ts';

const diskFull = { ok: false, failure: { kind: 'not-saved', reason: 'disk-full' } };

test(
  'a full disk is told; the new token works at once, and is saved later',
  shows('R4'),
  async () => {
    const app = await setUp();
    const view = await added(app);
    app.disk.spaceLeft = 0;
    expect(await app.accounts.renew(renewForm(view, { password: 'PASSWORD' }))).toEqual(diskFull);
    expect(await app.accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-2' });
    expect((await app.restarted()).accounts.views()).toEqual([view]);

    app.disk.spaceLeft = 1e6;
    valueOf(await app.accounts.edit(editForm(view, { label: 'New' })));
    const { accounts } = await app.restarted();
    expect(await accounts.header(view.id, 'token')).toEqual({ ok: true, value: 'TOKEN-2' });
  },
);

test('the form of an account that could not be saved can be sent again', async () => {
  const app = await setUp();
  app.disk.spaceLeft = 0;
  expect(await app.accounts.add(addForm())).toEqual(diskFull);
  expect(app.accounts.list()).toHaveLength(1);
  app.disk.spaceLeft = 1e6;
  valueOf(await app.accounts.add(addForm()));
  expect(app.accounts.list()).toHaveLength(1);
  // Afterwards the same form means a second account.
  valueOf(await app.accounts.add(addForm()));
  expect((await app.restarted()).accounts.list()).toHaveLength(2);
});

test('what could not be saved before is saved when the app ends', async () => {
  const app = await setUp();
  app.disk.spaceLeft = 0;
  await app.accounts.add(addForm());
  app.disk.spaceLeft = 1e6;
  await app.accounts.stop();
  expect((await app.restarted()).accounts.views()).toMatchObject([{ status: 'fine' }]);
});

test(
  'removing and signing out work while disk and keyring are broken',
  shows('R4', 'K3'),
  async () => {
    const app = await setUp();
    const first = await added(app);
    const second = await added(app, { label: 'second' });
    app.disk.spaceLeft = 0;
    Object.assign(app.keyring, { available: false, refuses: true });
    expect(await app.accounts.remove(first.id)).toEqual(diskFull);
    expect(await app.accounts.signOut(second.id)).toEqual(diskFull);
    expect(app.accounts.views()).toMatchObject([{ id: second.id, status: 'signed-out' }]);
  },
);

test("a newer version's file stays; this session works in memory", shows('R11'), async () => {
  const app = await setUp();
  app.disk.put(path, encodeFile(schemaVersion + 1, '{}'));
  const { accounts } = await app.restarted();
  expect(accounts.storageNotice).toEqual({ kind: 'newer-version', path });
  const result = await accounts.add(addForm());
  expect(result).toEqual({ ok: false, failure: { kind: 'not-saved', reason: 'newer-version' } });
  const [account] = accounts.list();
  expect(await accounts.header(account?.id ?? '', 'token')).toEqual({ ok: true, value: 'TOKEN-1' });
});

test('records swapped on disk are not opened for each other', shows('R6'), async () => {
  const app = await setUp();
  const [first, second] = [await added(app), await added(app, { label: 'second' })];
  const payload = app.disk.read(path).toString().split('\n')[1] ?? '';
  const swapped = payload
    .replace(first.id, 'swap')
    .replace(second.id, first.id)
    .replace('swap', second.id);
  app.disk.put(path, encodeFile(1, swapped));
  const { accounts } = await app.restarted();
  expect(accounts.storageNotice).toBeNull();
  expect(await accounts.header(first.id, 'token')).toEqual(failure('token-unreadable'));
  expect(await accounts.header(second.id, 'token')).toEqual(failure('token-unreadable'));
});

for (const bad of ['a\nb', 'a b', 'a\u0000', 'é', '']) {
  test(`a token that would break out of its header is not copied: ${JSON.stringify(bad)}`, async () => {
    const app = await setUp();
    app.server.tokenPrefix = bad === '' ? ' ' : bad;
    const view = await added(app);
    expect(await app.accounts.header(view.id, 'header')).toEqual(failure('token-unreadable'));
  });
}

test('a key that was rotated leaves a fresh record on disk', shows('K11'), async () => {
  const app = await setUp();
  const view = await added(app);
  const before = app.disk.read(path);
  app.keyring.stale = true;
  expect(valueOf(await app.accounts.header(view.id, 'token'))).toBe('TOKEN-1');
  await app.accounts.stop();
  expect(app.disk.read(path)).not.toEqual(before);
  const { accounts } = await app.restarted();
  expect(valueOf(await accounts.header(view.id, 'token'))).toBe('TOKEN-1');
});
