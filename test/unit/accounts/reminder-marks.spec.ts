import { expect, test } from 'playwright/test';
import { encodeFile } from '../../../main/accounts/file-format.ts';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { path } from './open-file.ts';
import { added, addForm, renewForm, setUp, type SetUp } from './set-up.ts';

function marks({ accounts }: Pick<SetUp, 'accounts'>) {
  return accounts.list().map(({ token }) => token?.remindersShown);
}

async function marked() {
  const app = await setUp();
  const view = await added(app);
  const issuedAt = view.token?.issuedAt ?? 0;
  const shown = [{ accountId: view.id, issuedAt, reminders: [900_000, 'away'] as const }];
  return { app, view, shown };
}

test('marks are durable when the answer is true, and add up', async () => {
  const { app, shown } = await marked();
  expect(await app.accounts.markRemindersShown(shown)).toBe(true);
  const more = shown.map((one) => ({ ...one, reminders: [0] }));
  expect(await app.accounts.markRemindersShown(more)).toBe(true);
  expect(marks(await app.restarted())).toEqual([[900_000, 'away', 0]]);
});

test('marks that cannot be saved are taken back', async () => {
  const { app, shown } = await marked();
  app.disk.spaceLeft = 0;
  expect(await app.accounts.markRemindersShown(shown)).toBe(false);
  expect(marks(app)).toEqual([[]]);
});

test('marks of an earlier token or of no account are dropped', async () => {
  const { app, view, shown } = await marked();
  app.clock.advance(1_000);
  await app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  expect(await app.accounts.markRemindersShown(shown)).toBe(true);
  expect(marks(app)).toEqual([[]]);
  await app.accounts.remove(view.id);
  expect(await app.accounts.markRemindersShown(shown)).toBe(true);
});

test('where nothing can be saved at all, reminders are shown for this session', async () => {
  const { app } = await marked();
  app.disk.put(path, encodeFile(schemaVersion + 1, '{}'));
  const { accounts } = await app.restarted();
  await accounts.add(addForm());
  const [account] = accounts.list();
  const issuedAt = account?.token?.issuedAt ?? 0;
  const shown = [{ accountId: account?.id ?? '', issuedAt, reminders: [0] }];
  expect(await accounts.markRemindersShown(shown)).toBe(true);
  expect(marks({ accounts })).toEqual([[0]]);
});

test('many marks are one change and one write', async () => {
  const app = await setUp();
  for (const label of ['a', 'b', 'c']) await added(app, { label });
  let changes = 0;
  let writes = 0;
  app.accounts.subscribe(() => (changes += 1));
  app.disk.beforeEach = (operation) => {
    if (operation === 'open wx') writes += 1;
  };
  const shown = app.accounts.list().map(({ id, token }) => ({
    accountId: id,
    issuedAt: token?.issuedAt ?? 0,
    reminders: [0],
  }));
  expect(await app.accounts.markRemindersShown(shown)).toBe(true);
  expect({ changes, writes }).toEqual({ changes: 1, writes: 1 });
});
