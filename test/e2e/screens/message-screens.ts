import { expect, type ElectronApplication, type Page } from 'playwright/test';
import { commandChannel, eventChannel, type CommandName } from '../../../preload/channels.ts';
import type { AppView } from '../../../preload/contract.ts';
import { pack } from '../../../preload/packed.ts';
import { appOf } from './bridge.ts';
import type { Screen } from './screen.ts';

/** What comes from main: said by it here without its reasons, which other tests bring about. */
export function messageScreens(page: Page, electron: ElectronApplication): readonly Screen[] {
  const tell = async (part: Partial<AppView>) => {
    const app = await appOf(page);
    await electron.evaluate(
      ({ BrowserWindow }, [channel, view]) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) throw new Error('There is a window.');
        const send = contents.send.bind(contents);
        // What main has to say itself meanwhile would take it back.
        contents.send = (name, ...args) => {
          if (name !== channel) send(name, ...(args as unknown[]));
        };
        send(channel, view);
      },
      [eventChannel('appChanged'), pack({ ...app, ...part })] as const,
    );
  };
  const answer = async (name: CommandName, reply: unknown) => {
    await electron.evaluate(
      ({ ipcMain }, [channel, value]) => {
        ipcMain.removeHandler(channel);
        ipcMain.handle(channel, () => value);
      },
      [commandChannel(name), reply] as const,
    );
    await page.reload();
  };
  return [
    {
      name: 'banners',
      open: async () => {
        await tell({
          storageNotice: { kind: 'set-aside', path: '/home/ada/.config/token-tray/accounts.bad' },
          vaultMode: 'memory',
          clockSkewMs: 600_000,
          notificationTrouble: 'no-service',
          trayShown: false,
          runtimeUnsupported: true,
        });
        await expect(page.getByRole('note')).toHaveCount(6);
        await page.getByRole('note').first().scrollIntoViewIfNeeded();
      },
      close: async () => void (await page.reload()),
    },
    // The last ones: main is not as before after these.
    {
      name: 'empty list',
      open: async () => {
        await answer('listAccounts', {
          ok: true,
          value: pack({ accounts: [], total: 0, due: 0 }),
        });
        await expect(page.getByText('No accounts yet')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible();
      },
      close: async () => {},
    },
    {
      name: 'load failure',
      open: async () => {
        await answer('listAccounts', { ok: false, failure: { kind: 'internal' } });
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      },
      close: async () => {},
    },
  ];
}
