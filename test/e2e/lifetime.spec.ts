// The 90 seconds of a token's life: reminder, expiry and renewal, as the desktop shows them.
import { expect } from 'playwright/test';
import { readClipboard } from '../desktop/clipboard.ts';
import {
  clickNotification,
  shownNotifications,
  waitForNotification,
} from '../desktop/notifications.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon, readTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, chooseMore, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const lifetimeMs = 90_000;
const watched = typedAccount('leaf.eco session');
const automatic = typedAccount('withleaf');
const reminders = { shortLeadsMs: [30_000], longLeadsMs: [], workingHours: null };

test('a token of 90 seconds is reminded of, expires, and is renewed; another one renews itself', async ({
  launch,
}) => {
  test.setTimeout(150_000);
  const lifetimesMs = { 'leaf-eco': lifetimeMs, withleaf: 40_000 };
  const sandbox = await startSandbox({ accounts: fiveAccounts, lifetimesMs });
  const app = await launch({ preferences: { reminders } });
  const page = await app.window();
  const since = Date.now();
  await addAccount(page, watched, sandbox);
  await addAccount(page, automatic, sandbox, ['Renew automatically']);
  await expect(row(page, automatic.label)).toContainText('renews itself before it expires');
  const first = sandbox.issued().find(({ api }) => api === 'withleaf');
  sandbox.setLifetime('withleaf', null);
  const icon = await findTrayIcon(app.pid);
  const fine = await readTrayIcon(icon);
  const labels = async () => (await readTrayMenu(icon)).map(({ label }) => label);

  // The token that renews itself does so a tenth of its life before its end, and says nothing.
  await expect.poll(() => sandbox.attempts('withleaf'), { timeout: 45_000 }).toBe(2);
  await expect(row(page, automatic.label)).toContainText('29 days left');
  await chooseMore(page, automatic.label, 'Copy previous header line');
  await expect.poll(readClipboard).toBe(`Authorization: Bearer ${first?.token}`);

  const reminder = await waitForNotification(
    /leaf\.eco session.*expires in 1 minute/s,
    since,
    70_000,
  );
  const issuedAt = sandbox.issued().find(({ api }) => api === 'leaf-eco')?.issuedAt ?? 0;
  const early = issuedAt + lifetimeMs - 30_000 - reminder.shownAt;
  expect(Math.abs(early)).toBeLessThan(3_000);

  await expect(row(page, watched.label)).toContainText('Expires soon', { timeout: 30_000 });
  await expect.poll(async () => (await readTrayIcon(icon)).toolTip).toContain('expiring soon');
  expect((await readTrayIcon(icon)).picture).not.toBe(fine.picture);

  await waitForNotification(/leaf\.eco session.*expired/s, since, 40_000);
  await expect(row(page, watched.label)).toContainText('Expired');
  await expect.poll(labels).toContain('leaf.eco session · Staging – expired, renew…');
  expect((await readTrayIcon(icon)).toolTip).toContain('1 expired');
  await takeScreenshot('expired');

  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const opened = app.electron.waitForEvent('window');
  await clickNotification();
  const again = await opened;
  const renew = row(again, watched.label).getByRole('button', { name: 'Renew', exact: true });
  await expect(renew).toBeFocused();

  sandbox.setLifetime('leaf-eco', null);
  await clickTrayMenu(icon, 'Renew all due (1)');
  await waitForNotification(/1 token renewed/, since);
  await expect(row(again, watched.label)).not.toContainText('Expired');
  await expect.poll(async () => (await readTrayIcon(icon)).picture).toBe(fine.picture);

  const told = shownNotifications().filter(({ shownAt }) => shownAt >= since);
  expect(told.map(({ summary }) => summary)).toEqual([
    'leaf.eco session (Staging) expires in 1 minute',
    'leaf.eco session (Staging) has expired',
    '1 token renewed',
  ]);
  // One live notification an account: the older ones were taken back.
  expect(told.map(({ closed }) => closed)).toEqual([true, true, false]);
  await sandbox.stop();
});
