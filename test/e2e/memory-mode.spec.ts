// Without a keyring tokens live in memory, the window says so, and the disk gets nothing secret.
import { expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { readClipboard } from '../desktop/clipboard.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { reached, shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, newestToken, row } from './account-window.ts';
import { filesHolding } from './canaries.ts';
import { fiveAccounts } from './five-accounts.ts';

test('without a keyring everything works until the app quits', shows('K2'), async () => {
  const [, account] = fiveAccounts;
  if (account === undefined) throw new Error('There is a second account.');
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  let app = await launchApp({ passwordStore: 'basic' });
  let page = await app.window();
  await expect(page.getByText(/keyring/i).first()).toBeVisible();

  await addAccount(page, account, sandbox);
  await takeScreenshot('memory-mode');
  await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
  const token = newestToken(sandbox, account);
  await expect.poll(readClipboard).toBe(account.header(token));
  await row(page, account.label).getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => newestToken(sandbox, account)).not.toBe(token);

  const secrets = [account.password, token, newestToken(sandbox, account)];
  expect(await filesHolding(app.profile, secrets)).toEqual([]);
  await app.quit();
  const held = await filesHolding(app.profile, secrets);
  expect(held).toEqual([]);
  reached('K2', { 'secrets on disk': held.length });

  app = await launchApp({ passwordStore: 'basic', profile: app.profile });
  page = await app.window();
  await expect(row(page, account.label)).toContainText('Signed out');
  await app.quit();
  await sandbox.stop();
});
