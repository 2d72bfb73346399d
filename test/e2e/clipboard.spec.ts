import { test, expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, newestToken, openSettings, row } from './account-window.ts';
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

test('a copy is cleared after the time that is set', async () => {
  const settings = await openSettings(page);
  await settings.getByLabel('Clear clipboard after').selectOption('10 s');
  await settings.getByRole('button', { name: 'Done' }).click();
  await copy();
  await expect.poll(readClipboard, { timeout: 15_000 }).toBe('');
});

test('what was copied since is left alone', async () => {
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

test('quitting clears a copy that is still ours', async () => {
  await copy();
  const { profile } = app;
  await app.quit();
  expect(await readClipboard()).toBe('');
  app = await launchApp({ profile });
});
