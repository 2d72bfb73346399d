// What is done with the accounts that are selected: renewed and removed.
import { expect } from 'playwright/test';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';
import { seedProfileOf } from './seeded-profile.ts';
import { bar, box, button, resize, selected } from './selection.ts';
import { sevenAccounts } from './seven-accounts.ts';

test('many are removed with one question that names production first', async ({ launch }) => {
  const profile = await seedProfileOf(sevenAccounts());
  const app = await launch({ profile });
  const page = await app.window();
  await box(page, 'Farms').check();
  // One is asked for by its name.
  await button(page, 'Remove…').click();
  await expect(dialog(page, 'Remove Farms?')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Select all 7').click();
  await box(page, 'Soil staging').uncheck();
  await button(page, 'Remove…').click();
  const question = dialog(page, 'Remove 6 accounts?');
  await expect(question.getByRole('listitem').first()).toHaveText('Billing Production');
  await expect(question.getByRole('listitem').nth(1)).toHaveText('Weather Production');
  await expect(question).toContainText('2 of them are in production.');
  await takeScreenshot('select-remove');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(app, 360, 640);
  await takeScreenshot('select-remove-narrow-dark');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Remove…')).toBeFocused();
  expect(await selected(page)).toHaveLength(6);
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(/^6 accounts removed/);
  await expect(page.getByRole('heading', { name: 'Accounts' })).toBeFocused();
  await expect(bar(page)).toBeHidden();
  // Nothing to select among one.
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await app.quit();
  const reopened = await (await launch({ profile })).window();
  await expect(row(reopened, 'Soil')).toBeVisible();
  await expect(reopened.getByRole('listitem')).toHaveCount(1);
});

test('those chosen are renewed, failures stand at their rows, and Stop ends it', async ({
  launch,
}) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const page = await (await launch()).window();
  const kept = typedAccount('withleaf');
  const asked = typedAccount('withleaf nightly jobs');
  const other = typedAccount('Analogue');
  for (const account of [kept, asked, other]) await addAccount(page, account, sandbox);
  const boxOf = (label: string) => row(page, label).getByRole('checkbox');
  await boxOf(kept.label).check();
  await boxOf(asked.label).check();
  await button(page, 'Renew').click();
  await expect(bar(page)).toContainText('1 renewed, 1 needs its password');
  await expect(page.getByRole('status')).toHaveText(/^1 renewed, 1 needs its password/);
  expect(sandbox.attempts('withleaf')).toBe(3);
  await takeScreenshot('select-renewed');
  await boxOf(asked.label).uncheck();
  await expect(bar(page)).not.toContainText('renewed');

  await boxOf(other.label).check();
  await sandbox.setBehaviour('analogue', 'server-error');
  await button(page, 'Renew').click();
  await expect(bar(page)).toContainText('1 renewed, 1 failed');
  await expect(row(page, other.label).getByRole('alert')).toBeVisible();
  await takeScreenshot('select-failed');

  await sandbox.setBehaviour('analogue', 'silent');
  await button(page, 'Renew').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await takeScreenshot('select-busy');
  // What is acted on stays selected.
  await page.keyboard.press('Escape');
  await button(page, 'Stop').click();
  await expect(bar(page)).toContainText('1 renewed, 1 left as it was');
  await expect(button(page, 'Renew')).toBeFocused();
  await expect(row(page, other.label)).not.toContainText('Logging in');

  // A login that a row began is stopped as well, which is no failure of it.
  await row(page, other.label).getByRole('button', { name: 'Renew' }).click();
  await button(page, 'Renew').click();
  await button(page, 'Stop').click();
  await expect(row(page, other.label)).not.toContainText('Logging in');
  await expect(row(page, other.label).getByRole('alert')).not.toContainText('was under way');
  await sandbox.stop();
});
