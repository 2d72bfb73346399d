import { expect } from 'playwright/test';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

test('one button renews all that are due, and says whose password it needs', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts, lifetimesMs: { withleaf: 4_000 } });
  const page = await (await launch()).window();
  const kept = typedAccount('withleaf');
  const asked = typedAccount('withleaf nightly jobs');
  const fresh = typedAccount('Analogue');
  for (const account of [kept, asked, fresh]) await addAccount(page, account, sandbox);
  await expect(row(page, asked.label)).toContainText('Expired', { timeout: 10_000 });
  sandbox.setLifetime('withleaf', null);
  const height = async () => (await page.getByRole('banner').boundingBox())?.height;
  const before = await height();
  await page.getByRole('button', { name: 'Renew all due (2)' }).click();
  await expect(page.getByRole('banner')).toContainText('1 renewed, 1 needs its password');
  await expect(page.getByRole('button', { name: 'Renew all due (1)' })).toBeVisible();
  expect(await height(), 'nothing below moves').toBe(before);
  await expect(row(page, kept.label)).toContainText('29 days left');
  expect(sandbox.attempts('withleaf')).toBe(3);
  expect(sandbox.attempts('analogue')).toBe(1);
  await sandbox.stop();
});
