// Every screen of the window, for tests of what holds on each of them.
import { expect, test, type Page } from 'playwright/test';
import type { LaunchedApp, LaunchOptions } from '../../desktop/app.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { addAccount, newestToken, row } from '../account-window.ts';
import { fiveAccounts, typedAccount } from '../five-accounts.ts';
import { seedProfileOf } from '../seeded-profile.ts';
import { accountDialogs, addScreens, appDialogs } from './dialog-screens.ts';
import { listScreens, timelineScreens } from './list-screens.ts';
import { messageScreens } from './message-screens.ts';
import { accountsInEveryState } from './profile.ts';

/** A window whose accounts are in every state; one of them can really be logged in. */
export interface Screens {
  readonly app: LaunchedApp;
  readonly page: Page;
  /** Goes from screen to screen. */
  readonly visit: (look: (screen: string) => Promise<void>) => Promise<void>;
  readonly resize: (width: number, height: number, zoom?: number) => Promise<void>;
}

const account = typedAccount('withleaf');

/** The sandbox ends with the test run. */
export async function openScreens(
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>,
): Promise<Screens> {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch({ profile: await seedProfileOf(accountsInEveryState()) });
  const page = await app.window();
  await expect(row(page, 'Expired')).toBeVisible();
  await addAccount(page, account, sandbox);
  const token = newestToken(sandbox, account);
  const screens = [
    ...listScreens(page, account.label),
    ...timelineScreens(page),
    ...addScreens(page),
    ...accountDialogs(page, account.label),
    ...appDialogs(page, token),
    ...messageScreens(page, app.electron),
  ];
  return {
    app,
    page,
    visit: async (look) => {
      for (const { name, open, close } of screens) {
        await test.step(name, async () => {
          await open();
          await look(name);
          await close();
        });
      }
    },
    resize: async (width, height, zoom = 1) => {
      await app.electron.evaluate(
        ({ BrowserWindow }, size) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(size.width, size.height);
          window?.webContents.setZoomFactor(size.zoom);
        },
        { width, height, zoom },
      );
      const css = [width, height].map((length) => Math.round(length / zoom)).join();
      await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight].join())).toBe(css);
    },
  };
}
