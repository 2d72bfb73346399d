// Why does it not work? Really checked when it is asked, and a report that can be shown to others.
import { expect } from 'playwright/test';
import { readClipboard } from '../desktop/clipboard.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, newestToken, row } from './account-window.ts';
import { fiveAccounts } from './five-accounts.ts';

test('a row leads to what is wrong, and the report gives nobody away', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const account = fiveAccounts.find(({ rememberPassword }) => rememberPassword);
  if (account === undefined) throw new Error('One keeps its password.');
  const app = await launch();
  const page = await app.window();
  await addAccount(page, account, sandbox);

  await page.getByRole('button', { name: 'Diagnostics' }).click();
  const shown = dialog(page, 'Diagnostics');
  const steps = shown.getByRole('list', { name: 'Steps' });
  await expect(shown.getByText('In step with the server')).toBeVisible();
  await expect(steps, 'nothing is checked before it is asked for').toBeHidden();
  await shown.getByRole('button', { name: 'Check' }).click();
  await expect(steps.getByRole('listitem', { name: 'Login endpoint' })).toContainText('OK');
  await expect(steps.getByRole('listitem', { name: 'Token' })).toContainText('Expires on');
  expect(sandbox.attempts(account.api), 'the one that added the account').toBe(1);
  await takeScreenshot('diagnostics');
  await shown.getByRole('button', { name: 'Done' }).click();

  await sandbox.setBehaviour(account.api, 'down');
  await row(page, account.label).getByRole('button', { name: 'Renew' }).click();
  await row(page, account.label).getByRole('button', { name: 'Why does it not work?' }).click();
  const endpoint = steps.getByRole('listitem', { name: 'Login endpoint' });
  await expect(endpoint).toContainText('Problem');
  await expect(endpoint).toContainText('does not accept connections');
  await expect(steps.getByRole('listitem', { name: 'Clock' })).toContainText('Not checked');
  await shown.getByRole('button', { name: 'Copy report' }).click();
  await expect(shown.getByText('Report copied')).toBeVisible();
  const report = await readClipboard();
  expect(report).toContain('- endpoint: problem (unreachable refused)');
  const canaries = [account.password, account.username, newestToken(sandbox, account), app.profile];
  for (const canary of canaries) expect(report).not.toContain(canary);
  await takeScreenshot('diagnostics-problem');
  await shown.getByRole('button', { name: 'Done' }).click();

  await takeScreenshot('diagnostics-row');
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(360, 640);
  });
  await row(page, account.label).getByRole('button', { name: 'Why does it not work?' }).click();
  await expect(endpoint).toContainText('Problem');
  await takeScreenshot('diagnostics-narrow-dark');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await shown.getByRole('button', { name: 'Done' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2_000);
  await takeScreenshot('diagnostics-narrow-dark-end');
  await app.quit();
  await sandbox.stop();
});
