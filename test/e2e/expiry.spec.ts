// A token's last minute, as the desktop shows it.
import { test, expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { clickNotification, waitForNotification } from '../desktop/notifications.ts';
import { findTrayIcon, readTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, row } from './account-window.ts';
import { fiveAccounts } from './five-accounts.ts';

test('an expiry is told by notification, tray and window, and once', async () => {
  test.setTimeout(60_000);
  const session = fiveAccounts.find(({ label }) => label === 'leaf.eco session');
  if (session === undefined) throw new Error('There is a session account.');
  const sandbox = await startSandbox({
    accounts: fiveAccounts,
    lifetimesMs: { 'leaf-eco': 20_000 },
  });
  const since = Date.now();
  const app = await launchApp();
  const page = await app.window();
  await addAccount(page, session, sandbox);
  const icon = await findTrayIcon(app.pid);
  const fine = await readTrayIcon(icon);

  const { summary, body } = await waitForNotification(/leaf\.eco session.*expired/s, since, 30_000);
  expect(`${summary} ${body}`).toContain('Staging');
  await expect(row(page, session.label)).toContainText('Expired');
  await expect.poll(async () => (await readTrayIcon(icon)).picture).not.toBe(fine.picture);
  expect((await readTrayIcon(icon)).toolTip).toContain('1 expired');
  const labels = (await readTrayMenu(icon)).map(({ label }) => label);
  expect(labels).toContain('leaf.eco session · Staging – expired, renew…');

  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const opened = app.electron.waitForEvent('window');
  await clickNotification();
  const again = await opened;
  const renew = row(again, session.label).getByRole('button', { name: 'Renew', exact: true });
  await expect(renew).toBeFocused();

  sandbox.setLifetime('leaf-eco', null);
  await renew.click();
  await expect(row(again, session.label)).not.toContainText('Expired');
  await expect.poll(async () => (await readTrayIcon(icon)).picture).toBe(fine.picture);
  await app.quit();
  await sandbox.stop();
});
