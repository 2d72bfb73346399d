// What comes due while the computer sleeps.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'playwright/test';
import {
  clickNotification,
  closeNotifications,
  shownNotifications,
  waitForNotification,
} from '../desktop/notifications.ts';
import { announceWake, sleepThrough } from '../desktop/power.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const session = typedAccount('leaf.eco session');

test('a deadline slept over is told once after waking; a click leads to Renew', async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const lifetimesMs = { 'leaf-eco': 25_000 };
  const sandbox = await startSandbox({ accounts: fiveAccounts, lifetimesMs });
  const app = await launch();
  await addAccount(await app.window(), session, sandbox);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  await closeNotifications();

  const since = Date.now();
  const expiresAt = sandbox.issued()[0]?.expiresAt ?? 0;
  expect(expiresAt, 'the token is alive when the machine goes to sleep').toBeGreaterThan(since);
  await sleepThrough(app.pid, expiresAt - since + 3_000);
  const wokenAt = Date.now();
  const told = await waitForNotification(
    /leaf\.eco session \(Staging\) has expired/,
    since,
    20_000,
  );
  expect(told.shownAt).toBeGreaterThan(wokenAt - 500);
  // Wake-ups come twice on Linux, and may come late.
  await announceWake();
  await wait(3_000);
  const all = shownNotifications().filter(({ shownAt }) => shownAt >= since);
  expect(all.map(({ summary }) => summary)).toEqual(['leaf.eco session (Staging) has expired']);

  await clickNotification();
  // Playwright's own connection to the page does not survive the stop.
  const focused = () =>
    app.electron.evaluate(async ({ BrowserWindow }): Promise<unknown> => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.webContents.executeJavaScript('document.activeElement?.id');
    });
  await expect.poll(focused).toMatch(/^renew-/);
  await sandbox.stop();
});
