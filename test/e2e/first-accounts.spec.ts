// The first accounts of a long list are on the screen before the others are there.
import { expect } from 'playwright/test';
import { commandChannel, eventChannel } from '../../preload/channels.ts';
import type { AccountFocus, AccountsPage } from '../../preload/contract.ts';
import { pack } from '../../preload/packed.ts';
import { test } from '../desktop/test.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { accountView } from '../fakes/account-view.ts';
import { row } from './account-window.ts';

const accounts = Array.from({ length: 300 }, (_, at) =>
  accountView({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    label: `Account ${at}`,
    status: at < 2 || at >= 297 ? 'expired' : 'fine',
    token: null,
  }),
);

function reply(from: number, count: number): unknown {
  const page: AccountsPage = {
    accounts: accounts.slice(from, from + count),
    total: accounts.length,
    due: 5,
  };
  return { ok: true, value: pack(page) };
}

test('a list whose end is still on its way is as long as it will be, and forgets nothing', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.window();
  await app.electron.evaluate(
    ({ ipcMain }, { channel, first, rest }) => {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (_event, { from }: { from: number }) =>
        from === 0
          ? first
          : new Promise((resolve) => {
              ipcMain.once('the rest', () => resolve(rest));
            }),
      );
    },
    { channel: commandChannel('listAccounts'), first: reply(0, 100), rest: reply(100, 300) },
  );
  await page.reload();
  const list = page.locator('.rows');
  await expect(row(page, 'Account 0')).toHaveAttribute('aria-setsize', '300');
  await expect(page.getByRole('button', { name: 'Renew all due (5)' })).toBeVisible();
  const before = await list.boundingBox();
  await takeScreenshot('first-accounts');

  const focus: AccountFocus = {
    accountId: accounts.at(-1)?.id ?? '',
    on: 'row',
    failure: null,
  };
  await app.electron.evaluate(
    ({ BrowserWindow, ipcMain }, [channel, wanted]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, wanted);
      ipcMain.emit('the rest');
    },
    [eventChannel('accountFocused'), focus] as const,
  );
  await expect(row(page, 'Account 299')).toBeFocused();
  await expect(row(page, 'Account 299')).toBeInViewport();
  const after = await list.boundingBox();
  expect(after?.height).toBe(before?.height);
});
