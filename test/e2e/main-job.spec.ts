// From nothing to headers that servers accept: the five kinds of account, window, tray, restart.
import { execFileSync } from 'node:child_process';
import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard } from '../desktop/clipboard.ts';
import { openTrayMenuByMouse, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, chooseMore, newestToken, row, statusWith } from './account-window.ts';
import { fiveAccounts, type TypedAccount } from './five-accounts.ts';

test.describe.configure({ mode: 'serial' });

let sandbox: Sandbox;
let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  sandbox = await startSandbox({ accounts: fiveAccounts });
  app = await launchApp();
  page = await app.window();
});

test.afterAll(async () => {
  await app.quit();
  await sandbox.stop();
});

async function expectCopied(account: TypedAccount): Promise<void> {
  const header = account.header(newestToken(sandbox, account));
  await expect.poll(readClipboard).toBe(header);
  expect(await statusWith(sandbox, account, header)).toBe(200);
}

test('a newcomer is told what to do', async () => {
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add account' }).first()).toBeVisible();
  await takeScreenshot('window-empty');
});

for (const account of fiveAccounts) {
  test(`${account.label} is added through the window and logs in`, async () => {
    await addAccount(page, account, sandbox);
    await expect(row(page, account.label)).toContainText(account.environment ?? account.provider);
    expect(sandbox.complaints()).toEqual([]);
  });
}

const expiries = [
  ['withleaf nightly jobs', /2[34] h/],
  ['withleaf', /(29|30) days left/],
  ['leaf.eco', /(29|30) days left/],
  ['leaf.eco session', /no fixed end/],
  ['Analogue', /(59|60) days left/],
] as const;

for (const [label, left] of expiries) {
  test(`${label} shows its time left`, async () => {
    await expect(row(page, label)).toContainText(left);
  });
}

test('who wants to know why a session has no fixed end is told', async () => {
  await row(page, 'leaf.eco session').getByRole('button', { name: 'no fixed end' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('server ends it');
});

for (const account of fiveAccounts) {
  test(`${account.label} is copied from the window as its API documents it`, async () => {
    await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
    await expectCopied(account);
    await expect(row(page, account.label)).toContainText(/clears in \d+ s/);
    await expect(page.getByRole('status')).toContainText(account.label);
  });

  test(`${account.label} is copied by one click in the tray`, async () => {
    const icon = await findTrayIcon(app.pid);
    const { label, environment } = account;
    const name = environment === null ? label : `${label} · ${environment}`;
    await clickTrayMenu(icon, new RegExp(`^${name.replaceAll('.', '\\.')} – `));
    await expectCopied(account);
  });
}

test('the other formats are copied from tray and window', async () => {
  const [account] = fiveAccounts;
  if (account === undefined) throw new Error('There is an account.');
  const token = newestToken(sandbox, account);
  const icon = await findTrayIcon(app.pid);
  const name = `${account.label} · ${account.environment}`;
  await clickTrayMenu(icon, 'Copy as', name, 'Bare token');
  await expect.poll(readClipboard).toBe(token);
  await clickTrayMenu(icon, 'Copy as', name, 'Header value');
  await expect.poll(readClipboard).toBe(`Bearer ${token}`);
  await chooseMore(page, account.label, 'Copy as curl');
  const { baseUrl } = sandbox.apis[account.api];
  await expect.poll(readClipboard).toBe(`curl -H 'Authorization: Bearer ${token}' ${baseUrl}/`);
  const shell = ['-c', `set -- ${await readClipboard()}; printf '%s\\n' "$@"`];
  const words = execFileSync('bash', shell, { encoding: 'utf8' }).trimEnd().split('\n');
  expect(words).toEqual(['curl', '-H', `Authorization: Bearer ${token}`, `${baseUrl}/`]);
});

test('the clipboard is cleared from the tray, and the menu says when there is something', async () => {
  const icon = await findTrayIcon(app.pid);
  await clickTrayMenu(icon, /^Clear clipboard/);
  await expect.poll(readClipboard).toBe('');
  const labels = (await readTrayMenu(icon)).map(({ label }) => label);
  expect(labels.filter((label) => label.startsWith('Clear'))).toEqual([]);
});

test('renewing with the kept password replaces the token', async () => {
  const account = fiveAccounts[1];
  if (account === undefined) throw new Error('There is a second account.');
  const before = newestToken(sandbox, account);
  await row(page, account.label).getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => newestToken(sandbox, account)).not.toBe(before);
  await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
  await expectCopied(account);
});

test('renewing without a kept password asks for it', async () => {
  const [account] = fiveAccounts;
  if (account === undefined) throw new Error('There is an account.');
  const before = newestToken(sandbox, account);
  const icon = await findTrayIcon(app.pid);
  await clickTrayMenu(icon, 'Renew', `${account.label} · ${account.environment}`);
  const asks = page.getByRole('dialog', { name: `Renew ${account.label}` });
  await expect(asks.getByLabel('Password', { exact: true })).toBeFocused();
  await asks.getByLabel('Password', { exact: true }).fill(account.password);
  await asks.getByRole('button', { name: 'Renew' }).click();
  await expect(asks).toBeHidden();
  expect(newestToken(sandbox, account)).not.toBe(before);
});

test('pictures of window and tray menu', async () => {
  await page.getByRole('heading', { name: 'Accounts' }).click();
  await takeScreenshot('window');
  await openTrayMenuByMouse();
  await takeScreenshot('tray-menu');
  await pressKeys('Escape', 'Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot('window-dark');
  await page.getByRole('button', { name: 'Add account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'leaf.eco' }).click();
  await takeScreenshot('form-dark');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
});

test('after a restart the accounts are there and their headers still work', async () => {
  const { profile } = app;
  await app.quit();
  app = await launchApp({ profile });
  page = await app.window();
  for (const account of fiveAccounts) {
    await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
    await expectCopied(account);
  }
});

test('each login was tried once', () => {
  expect(sandbox.attempts('withleaf')).toBe(4);
  expect(sandbox.attempts('leaf-eco')).toBe(2);
  expect(sandbox.attempts('analogue')).toBe(1);
});
