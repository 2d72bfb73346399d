import { once } from 'node:events';
import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { announceSleep, announceWake } from '../desktop/power.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { shows } from '../faults/reached.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, newestToken, openSettings, row } from './account-window.ts';
import { filesHolding } from './canaries.ts';
import { fiveAccounts, type TypedAccount } from './five-accounts.ts';

test.describe.configure({ mode: 'serial' });

let sandbox: Sandbox;
let app: LaunchedApp;
let page: Page;
let account: TypedAccount;

test.beforeAll(async () => {
  [account] = fiveAccounts.slice(1) as [TypedAccount];
  sandbox = await startSandbox({ accounts: fiveAccounts });
  app = await launchApp();
  page = await app.window();
  await addAccount(page, account, sandbox);
});

test.afterAll(async () => {
  await app.quit();
  await sandbox.stop();
});

async function copy(): Promise<void> {
  await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(account.header(newestToken(sandbox, account)));
}

test('a copy is cleared after the time that is set', shows('C1', 'C2'), async () => {
  const settings = await openSettings(page);
  await settings.getByLabel('Clear clipboard after').selectOption('10 s');
  await settings.getByRole('button', { name: 'Done' }).click();
  await copy();
  await expect.poll(readClipboard, { timeout: 15_000 }).toBe('');
});

test('what was copied since is left alone', shows('C2'), async () => {
  await copy();
  await writeClipboard('of the user');
  await expect(row(page, account.label)).not.toContainText(/clears in/, { timeout: 15_000 });
  expect(await readClipboard()).toBe('of the user');
});

test('the setting survives a restart', async () => {
  const { profile } = app;
  await app.quit();
  app = await launchApp({ profile });
  page = await app.window();
  const settings = await openSettings(page);
  await expect(settings.getByLabel('Clear clipboard after')).toHaveValue('10000');
  await settings.getByRole('button', { name: 'Done' }).click();
});

test('quitting clears a copy that is still ours', shows('C3'), async () => {
  await copy();
  const { profile } = app;
  await app.quit();
  expect(await readClipboard()).toBe('');
  app = await launchApp({ profile });
  page = await app.window();
});

test('a copy is cleared when the screen is locked', shows('C3'), async () => {
  await copy();
  // What Electron tells on macOS and Windows; on Linux it does not.
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect.poll(readClipboard, { timeout: 2_000 }).toBe('');
});

test("what is marked with the mouse stays the user's", shows('C6'), async () => {
  const label = `${account.label} · ${account.environment}`;
  const icon = await findTrayIcon(app.pid);
  await writeClipboard('marked by the user', 'primary');
  await copy();
  for (const format of ['Header value', 'Bare token', 'curl']) {
    await writeClipboard('between');
    await clickTrayMenu(icon, 'Copy as', label, format);
    await expect.poll(readClipboard).not.toBe('between');
    expect(await readClipboard('primary')).toBe('marked by the user');
  }
  await clickTrayMenu(icon, /^Clear clipboard/);
  await expect.poll(readClipboard).toBe('');
  expect(await readClipboard('primary')).toBe('marked by the user');
});

test(
  'a crash leaves no trace of the copy, and the next start no clipboard cleared',
  shows('C3'),
  async () => {
    await copy();
    const header = await readClipboard();
    const { profile } = app;
    const over = once(app.electron.process(), 'exit');
    process.kill(app.pid, 'SIGKILL');
    await over;
    expect(await filesHolding(profile, [header, newestToken(sandbox, account)])).toEqual([]);
    await writeClipboard('of the user');
    app = await launchApp({ profile });
    page = await app.window();
    await expect(row(page, account.label)).toBeVisible();
    expect(await readClipboard()).toBe('of the user');
  },
);

test('a copy is cleared before the computer sleeps', shows('C3'), async () => {
  await copy();
  await announceSleep();
  await expect.poll(readClipboard, { timeout: 2_000 }).toBe('');
  await announceWake();
  // Chromium lets go of whoever drives the page when the computer sleeps.
  const { profile } = app;
  await app.quit();
  app = await launchApp({ profile });
  page = await app.window();
});

test('so does the end of the session', async () => {
  const { profile } = app;
  page = await app.window();
  // What writes preferences must not take the signal for its own.
  const settings = await openSettings(page);
  await settings.getByLabel('Clear clipboard after').selectOption('30 s');
  await settings.getByRole('button', { name: 'Done' }).click();
  await copy();
  const closed = app.electron.waitForEvent('close');
  app.electron.process().kill('SIGTERM');
  await closed;
  expect(await readClipboard()).toBe('');
  app = await launchApp({ profile });
});
