// What goes wrong is told in words, beside what it concerns, and nothing is lost.
import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon, readTrayIcon } from '../desktop/tray.ts';
import { startSandbox, type Behaviour, type Sandbox } from '../sandbox/sandbox.ts';
import {
  addAccount,
  chooseMore,
  dialog,
  fillAddForm,
  newestToken,
  row,
  statusWith,
} from './account-window.ts';
import { fiveAccounts, type TypedAccount } from './five-accounts.ts';

test.describe.configure({ mode: 'serial' });

let sandbox: Sandbox;
let app: LaunchedApp;
let page: Page;
let withleaf: TypedAccount;

test.beforeAll(async () => {
  const [, second] = fiveAccounts;
  if (second === undefined) throw new Error('There is a second account.');
  withleaf = second;
  sandbox = await startSandbox({ accounts: fiveAccounts });
  app = await launchApp();
  page = await app.window();
});

test.afterAll(async () => {
  await app.quit();
  await sandbox.stop();
});

const troubles: readonly (readonly [Behaviour, RegExp])[] = [
  ['server-error', /503|500|server/i],
  ['rate-limited', /429.*Try again after/],
  ['redirect', /redirect/i],
  ['html', /reply|answer|address/i],
  ['down', /refused|reach|connect/i],
];

for (const [behaviour, words] of troubles) {
  test(`adding against a server that is "${behaviour}" tells so and keeps the form`, async () => {
    await sandbox.setBehaviour('withleaf', behaviour);
    const form = await fillAddForm(page, withleaf, sandbox);
    await form.getByRole('button', { name: 'Log in and add' }).click();
    await expect(form.getByRole('alert')).toContainText(words);
    await expect(form.getByLabel(withleaf.usernameLabel)).toHaveValue(withleaf.username);
    await sandbox.setBehaviour('withleaf', 'ok');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  });
}

test('a login API is called all that is read on its button', async () => {
  const name = 'withleaf.io Bearer token, 24 hours or 30 days';
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('a login that hangs is stopped and keeps the form', async () => {
  await sandbox.setBehaviour('withleaf', 'silent');
  const form = await fillAddForm(page, withleaf, sandbox);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await form.getByRole('button', { name: 'Stop' }).click();
  await expect(form.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await expect(form.getByLabel(withleaf.usernameLabel)).toHaveValue(withleaf.username);
  await sandbox.setBehaviour('withleaf', 'ok');
  await form.getByRole('button', { name: 'Cancel' }).click();
});

test('a wrong password is tried once, told, and mended in the same form', async () => {
  const before = sandbox.attempts('withleaf');
  const form = await fillAddForm(page, { ...withleaf, password: 'not it' }, sandbox);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form.getByRole('alert')).toContainText(/password/i);
  await takeScreenshot('wrong-password');
  expect(sandbox.attempts('withleaf') - before).toBe(1);
  await form.getByLabel('Password', { exact: true }).fill(withleaf.password);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(row(page, withleaf.label)).toBeVisible();
});

test('an address without https is refused before anything is sent', async () => {
  const before = sandbox.attempts('withleaf');
  const form = await fillAddForm(page, withleaf, sandbox);
  await form.getByLabel('Base address').fill('http://api.example.com/api');
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form.getByRole('alert')).toContainText(/https/);
  expect(sandbox.attempts('withleaf')).toBe(before);
  await form.getByRole('button', { name: 'Cancel' }).click();
});

test('a renewal that fails in the tray is told in the window and keeps the token', async () => {
  const token = newestToken(sandbox, withleaf);
  const icon = await findTrayIcon(app.pid);
  const fine = await readTrayIcon(icon);
  await sandbox.setBehaviour('withleaf', 'server-error');
  await clickTrayMenu(icon, 'Renew', `${withleaf.label} · ${withleaf.environment}`);
  await expect(row(page, withleaf.label).getByRole('alert')).toContainText(/server/i);
  await expect.poll(async () => (await readTrayIcon(icon)).picture).not.toBe(fine.picture);
  await sandbox.setBehaviour('withleaf', 'ok');
  expect(await statusWith(sandbox, withleaf, withleaf.header(token))).toBe(200);
  await row(page, withleaf.label).getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(row(page, withleaf.label).getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => (await readTrayIcon(icon)).picture).toBe(fine.picture);
});

test('label and environment change without a login', async () => {
  const before = sandbox.attempts('withleaf');
  await chooseMore(page, withleaf.label, 'Edit…');
  const form = dialog(page, 'Edit account');
  await form.getByLabel('Label').fill('withleaf renamed');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'withleaf renamed')).toBeVisible();
  expect(sandbox.attempts('withleaf')).toBe(before);
});

test('signing out forgets the token and keeps the account', async () => {
  await chooseMore(page, 'withleaf renamed', 'Sign out');
  const account = row(page, 'withleaf renamed');
  await expect(account).toContainText('Signed out');
  await expect(account.getByRole('button', { name: 'Copy', exact: true })).toBeDisabled();
});

test('removing asks first, by name', async () => {
  await chooseMore(page, 'withleaf renamed', 'Remove…');
  const asks = dialog(page, 'Remove withleaf renamed?');
  await asks.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, 'withleaf renamed')).toBeVisible();
  await chooseMore(page, 'withleaf renamed', 'Remove…');
  await asks.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test('the keyboard alone adds an account', async () => {
  await page.getByRole('button', { name: 'Add account' }).first().focus();
  await page.keyboard.press('Enter');
  const form = dialog(page, 'Add account');
  await form.getByRole('button', { name: 'withleaf.io' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByLabel(withleaf.usernameLabel)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add account' }).first()).toBeFocused();
  await addAccount(page, withleaf, sandbox);
});
