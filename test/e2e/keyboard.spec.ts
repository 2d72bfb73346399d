// Everything without a pointer: nothing here clicks, or gives the focus away by itself.
import { expect, type Locator, type Page } from 'playwright/test';
import { readClipboard } from '../desktop/clipboard.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { dialog, newestToken, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';
import { openScreens } from './screens/screens.ts';

const withleaf = typedAccount('withleaf');
const mostPresses = 60;

/** Presses a key until it is there, as who cannot see the pointer does. */
async function reach(target: Locator, key = 'Tab'): Promise<void> {
  const page = target.page();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press(key);
    const isThere = await target.evaluate((element) => element === document.activeElement);
    if (isThere) return;
  }
  throw new Error(`${key} does not lead to ${target.toString()}.`);
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await reach(target);
  await target.page().keyboard.press(key);
}

async function type(target: Locator, text: string): Promise<void> {
  await reach(target);
  const { keyboard } = target.page();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(text);
}

/** In the menu of a row. */
async function choose(page: Page, label: string, item: string): Promise<void> {
  await press(button(row(page, label), 'More actions'));
  await reach(page.getByRole('menuitem', { name: item }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

test('an account is added, copied, renewed, edited and removed by keyboard', async ({ launch }) => {
  test.setTimeout(60_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const page = await (await launch()).window();
  const { keyboard } = page;
  await expect(page.getByText('No accounts yet')).toBeVisible();

  await press(button(page, 'Add account'));
  const add = dialog(page, 'Add account');
  await press(add.getByRole('button', { name: withleaf.provider }));
  await expect(add.getByLabel(withleaf.usernameLabel)).toBeFocused();
  await keyboard.type(withleaf.username);
  await type(add.getByLabel('Password', { exact: true }), withleaf.password);
  await type(add.getByLabel('Token lifetime'), '30');
  await expect(add.getByLabel('Token lifetime').locator(':checked')).toHaveText('30 days');
  await press(add.getByLabel('Remember password'), 'Space');
  await type(add.getByLabel('Label'), 'Fields');
  await type(add.getByLabel('Environment', { exact: true }), 'Staging');
  await press(add.getByText('Advanced'));
  await type(add.getByLabel('Base address'), sandbox.apis.withleaf.baseUrl);
  await type(add.getByLabel('Login path'), sandbox.apis.withleaf.loginPath);
  await keyboard.press('Enter');
  const fields = row(page, 'Fields');
  await expect(fields).toBeFocused();
  await expect(fields).toContainText('Staging');
  const token = newestToken(sandbox, withleaf);

  await press(button(fields, 'Copy'));
  await expect(fields).toContainText('clears in');
  await expect(button(fields, 'Copy')).toBeFocused();
  expect(await readClipboard()).toBe(withleaf.header(token));
  await choose(page, 'Fields', 'Copy as bare token');
  await expect.poll(readClipboard).toBe(token);
  await expect(button(fields, 'More actions')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('menuitem').first()).toBeHidden();
  await expect(button(fields, 'More actions')).toBeFocused();

  await press(button(fields, 'Renew'));
  await expect.poll(() => newestToken(sandbox, withleaf)).not.toBe(token);
  await expect(button(fields, 'Renew')).toBeEnabled();
  await choose(page, 'Fields', 'Edit…');
  const edit = dialog(page, 'Edit account');
  await press(edit.getByLabel('Remember password'), 'Space');
  await type(edit.getByLabel('Label'), 'Farms');
  await keyboard.press('Enter');
  const farms = row(page, 'Farms');
  await expect(edit).toBeHidden();
  await expect(button(farms, 'More actions')).toBeFocused();

  // Its password is no longer kept.
  const renewed = newestToken(sandbox, withleaf);
  await press(button(farms, 'Renew'));
  const renew = dialog(page, 'Renew Farms');
  await expect(renew.getByLabel('Password', { exact: true })).toBeFocused();
  await keyboard.press('Escape');
  await expect(renew).toHaveCount(0);
  await expect(button(farms, 'Renew')).toBeFocused();
  await keyboard.press('Enter');
  await expect(renew.getByLabel('Password', { exact: true })).toBeFocused();
  await keyboard.type(withleaf.password);
  await keyboard.press('Enter');
  await expect.poll(() => newestToken(sandbox, withleaf)).not.toBe(renewed);
  await expect(renew).toBeHidden();
  await expect(button(farms, 'Renew')).toBeFocused();

  await choose(page, 'Farms', 'Remove…');
  const remove = dialog(page, 'Remove Farms?');
  await expect(remove).toBeVisible();
  await keyboard.press('Escape');
  await expect(button(farms, 'More actions')).toBeFocused();
  await choose(page, 'Farms', 'Remove…');
  await press(button(remove, 'Remove'));
  await expect(farms).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeFocused();
  await sandbox.stop();
});

test('what the whole app offers is there by keyboard, and gives the focus back', async ({
  launch,
}) => {
  test.setTimeout(60_000);
  const { page } = await openScreens(launch);
  const { keyboard } = page;

  const settings = button(page, 'Settings');
  await press(settings);
  const theme = dialog(page, 'Settings').getByLabel('Theme');
  // It has the focus already.
  await expect(theme).toBeFocused();
  await keyboard.type('Dark');
  await expect(theme).toHaveValue('dark');
  await keyboard.press('Escape');
  await expect(settings).toBeFocused();

  const which = button(page, 'Which token is this?');
  await press(which);
  const asks = dialog(page, 'Which token is this?');
  await expect(asks.getByRole('textbox')).toBeFocused();
  await keyboard.type('nobody-knows-this-token-at-all');
  await keyboard.press('Enter');
  await expect(asks.getByRole('status')).toContainText('No account has this token.');
  await keyboard.press('Escape');
  await expect(which).toBeFocused();

  const diagnostics = button(page, 'Diagnostics');
  await press(diagnostics);
  const shown = dialog(page, 'Diagnostics');
  await type(shown.getByRole('combobox', { name: 'Account' }), 'withleaf production');
  await press(button(shown, 'Check'));
  await expect(shown.getByRole('listitem', { name: 'Token' })).toContainText('Expires on');
  await press(button(shown, 'Copy report'));
  await expect(shown.getByText('Report copied')).toBeVisible();
  await press(button(shown, 'Done'));
  await expect(shown).toBeHidden();
  await expect(diagnostics).toBeFocused();

  await keyboard.press('/');
  await expect(page.getByLabel('Search accounts')).toBeFocused();
  await keyboard.type('maps');
  await expect(page.getByRole('list', { name: 'Accounts' }).getByRole('listitem')).toHaveCount(1);
  await keyboard.press('Escape');
  await type(page.getByLabel('Group', { exact: true }), 'By environment');
  await expect(page.getByRole('heading', { name: 'QA west' })).toBeVisible();

  await reach(page.getByRole('radio', { name: 'List' }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('table')).toBeVisible();
  await reach(page.getByRole('button', { name: /^Billing/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: 'Billing', exact: true })).toBeFocused();
});
