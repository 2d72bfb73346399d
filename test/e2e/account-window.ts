import { expect, type Locator, type Page } from 'playwright/test';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { TypedAccount } from './five-accounts.ts';

/** What a user does in the window, in the user's words. */
export function row(page: Page, label: string): Locator {
  return page
    .getByRole('list', { name: 'Accounts' })
    .getByRole('listitem', { name: label, exact: true });
}

export function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

/** Fills in the form and leaves it open. */
export async function fillAddForm(
  page: Page,
  account: TypedAccount,
  sandbox: Sandbox,
): Promise<Locator> {
  await page.getByRole('button', { name: 'Add account' }).first().click();
  const form = dialog(page, 'Add account');
  await form.getByRole('button', { name: account.provider }).click();
  await form.getByLabel(account.usernameLabel).fill(account.username);
  await form.getByLabel('Password', { exact: true }).fill(account.password);
  for (const [field, choice] of Object.entries(account.choices)) {
    await form.getByLabel(field).selectOption(choice);
  }
  await form.getByLabel('Label').fill(account.label);
  if (account.environment !== null) {
    await form.getByLabel('Environment', { exact: true }).selectOption(account.environment);
  }
  await form.getByLabel('Remember password').setChecked(account.rememberPassword);
  await form.getByText('Advanced').click();
  const { baseUrl, loginPath } = sandbox.apis[account.api];
  await form.getByLabel('Base address').fill(baseUrl);
  await form.getByLabel('Login path').fill(loginPath);
  return form;
}

/** Adds the account and waits until it is in the list. `ticks` are checkboxes beside those it says. */
export async function addAccount(
  page: Page,
  account: TypedAccount,
  sandbox: Sandbox,
  ticks: readonly string[] = [],
): Promise<void> {
  const form = await fillAddForm(page, account, sandbox);
  for (const label of ticks) await form.getByLabel(label).check();
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(row(page, account.label)).toBeVisible();
  await expect(form).toBeHidden();
}

export async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings' }).click();
  return dialog(page, 'Settings');
}

export async function chooseMore(page: Page, label: string, item: string): Promise<void> {
  await row(page, label).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The newest token that the sandbox gave to this account. */
export function newestToken(sandbox: Sandbox, account: TypedAccount): string {
  const issued = sandbox
    .issued()
    .filter(({ api, username }) => api === account.api && username === account.username);
  const token = issued.at(-1)?.token;
  if (token === undefined) throw new Error(`${account.label} was never logged in.`);
  return token;
}

/** The status of the API's protected endpoint for a header line such as `Cookie: a=b`. */
export async function statusWith(sandbox: Sandbox, account: TypedAccount, header: string) {
  const colon = header.indexOf(': ');
  const { status } = await fetch(sandbox.apis[account.api].protectedUrl, {
    headers: { [header.slice(0, colon)]: header.slice(colon + 2) },
  });
  return status;
}
