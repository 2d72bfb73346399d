import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import * as z from 'zod/mini';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { fillAddForm, openSettings } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const line = z.object({ event: z.string() });

async function logged(profile: string): Promise<readonly string[]> {
  const text = await readFile(join(profile, 'logs', 'token-tray.log'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)).event);
}

test('the log holds what is wanted, from that moment on and over restarts', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const first = await launch();
  const page = await first.window();
  const settings = await openSettings(page);
  const log = settings.getByRole('region', { name: 'Log' });
  await expect(log).toContainText(join(first.profile, 'logs', 'token-tray.log'));
  await expect(log.getByLabel('Write to the log')).toHaveValue('all');
  await log.getByLabel('Write to the log').selectOption('Problems only');
  await log.scrollIntoViewIfNeeded();
  await takeScreenshot('log-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot('log-dark');
  await settings.getByRole('button', { name: 'Done' }).click();
  const before = await logged(first.profile);
  expect(before).toContain('started');

  const form = await fillAddForm(page, typedAccount('leaf.eco'), sandbox);
  await form.getByLabel('Password', { exact: true }).fill('wrong');
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form.getByRole('alert')).toContainText('refused');
  await first.quit();
  expect((await logged(first.profile)).slice(before.length)).toEqual(['login-failed']);

  const second = await launch({ profile: first.profile });
  const again = await openSettings(await second.window());
  await expect(again.getByLabel('Write to the log')).toHaveValue('problems');
  await again.getByLabel('Write to the log').selectOption('Nothing');
  await expect(again.getByRole('region', { name: 'Log' })).toContainText('nobody can look up why');
  await second.quit();
  const third = await launch({ profile: first.profile });
  await openSettings(await third.window());
  await third.quit();
  expect((await logged(first.profile)).slice(before.length)).toEqual(['login-failed']);
  await sandbox.stop();
});
