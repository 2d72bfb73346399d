import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { answerBox, findWindow, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { waitFor } from '../desktop/wait-for.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, newestToken, openSettings, row } from './account-window.ts';
import { fiveAccounts, type TypedAccount } from './five-accounts.ts';

test.describe.configure({ mode: 'serial' });

const [staging, production] = fiveAccounts as readonly [TypedAccount, TypedAccount];
const boxTitle = 'Copy a token of production';
let sandbox: Sandbox;
let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  sandbox = await startSandbox({ accounts: fiveAccounts });
  app = await launchApp();
  page = await app.window();
  await addAccount(page, staging, sandbox);
  await addAccount(page, production, sandbox);
});

test.afterAll(async () => {
  await app.quit();
  await sandbox.stop();
});

const header = (account: TypedAccount): string => account.header(newestToken(sandbox, account));

async function clickCopy({ label }: TypedAccount): Promise<void> {
  await row(page, label).getByRole('button', { name: 'Copy', exact: true }).click();
}

async function clickTray({ label }: TypedAccount): Promise<void> {
  await clickTrayMenu(await findTrayIcon(app.pid), new RegExp(`^${label} · `));
}

test('without the setting, a token of production is copied at once', async () => {
  await clickCopy(production);
  await expect.poll(readClipboard).toBe(header(production));
});

test('with it, the window asks, and copies what is confirmed only', async () => {
  const settings = await openSettings(page);
  await settings.getByLabel('Ask before a token of production is copied').check();
  await settings.getByRole('button', { name: 'Done' }).click();
  await writeClipboard('of the user');
  await clickCopy(production);
  const question = dialog(page, `Copy the token of ${production.label}?`);
  await expect(question.getByText('Production', { exact: true })).toBeVisible();
  await takeScreenshot('confirm-copy');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  expect(await readClipboard()).toBe('of the user');
  await clickCopy(production);
  await question.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(header(production));
  await expect(row(page, production.label)).toContainText(/clears in/);
});

test('other environments are copied without a question', async () => {
  await clickCopy(staging);
  await expect.poll(readClipboard).toBe(header(staging));
});

test('the tray asks in a box of the system, and holds to the answer', async () => {
  await writeClipboard('of the user');
  await clickTray(production);
  await waitFor('box', () => findWindow(boxTitle));
  await takeScreenshot('confirm-copy-tray');
  await answerBox(boxTitle, 'Escape');
  expect(await readClipboard()).toBe('of the user');
  await clickTray(production);
  await answerBox(boxTitle, 'Return');
  await expect.poll(readClipboard).toBe(header(production));
});

test('the setting survives a restart', async () => {
  const { profile } = app;
  await app.quit();
  app = await launchApp({ profile });
  page = await app.window();
  const settings = await openSettings(page);
  await expect(settings.getByLabel('Ask before a token of production is copied')).toBeChecked();
});
