import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { readClipboard } from '../desktop/clipboard.ts';
import { test } from '../desktop/test.ts';
import { reached, shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, newestToken, row } from './account-window.ts';
import { fiveAccounts } from './five-accounts.ts';

test('quitting ends a renewal that hangs, at once, and keeps the token', shows('T10'), async () => {
  const account = fiveAccounts.find(({ rememberPassword }) => rememberPassword);
  if (!account) throw new Error('Some passwords are kept.');
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launchApp();
  const page = await app.window();
  await addAccount(page, account, sandbox);
  const file = join(app.profile, 'accounts.jsonl');
  const before = await readFile(file, 'utf8');

  const attempts = sandbox.attempts(account.api);
  await sandbox.setBehaviour(account.api, 'silent');
  await row(page, account.label).getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => sandbox.attempts(account.api)).toBe(attempts + 1);
  const asked = performance.now();
  await app.quit();
  const tookMs = performance.now() - asked;
  expect(tookMs).toBeLessThan(3_000);
  expect(await readFile(file, 'utf8')).toBe(before);

  await sandbox.setBehaviour(account.api, 'ok');
  const next = await launchApp({ profile: app.profile });
  const again = row(await next.window(), account.label);
  await again.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(account.header(newestToken(sandbox, account)));
  await next.quit();
  await sandbox.stop();
  reached('T10', { 'ms to quit': Math.round(tookMs) });
});
