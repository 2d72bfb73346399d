// The disk is full, really: told in the window, nothing lost, and the next try works.
import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { readClipboard } from '../desktop/clipboard.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { canMakeDisk, makeSmallDisk } from '../desktop/small-disk.ts';
import { test } from '../desktop/test.ts';
import { shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, fillAddForm, newestToken, row } from './account-window.ts';
import { fiveAccounts } from './five-accounts.ts';
import { button } from './selection.ts';

test('a full disk is told, the token is kept, and the next try is saved', shows('R4'), async () => {
  test.skip(!canMakeDisk(), 'this system lets no ordinary user mount a disk of its own');
  const first = fiveAccounts.find(({ rememberPassword }) => rememberPassword);
  const second = fiveAccounts.find((account) => account !== first);
  if (!first || !second) throw new Error('There are two accounts.');
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const { executable, profile, seenFrom } = await makeSmallDisk();
  const app = await launchApp({ executable, profile });
  const disk = seenFrom(app.pid);
  const accountFile = join(disk.profile, 'accounts.jsonl');
  const page = await app.window();
  await addAccount(page, first, sandbox);
  const before = await readFile(accountFile, 'utf8');
  const oldToken = newestToken(sandbox, first);

  await disk.fill();
  const account = row(page, first.label);
  await account.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(account.getByRole('alert')).toContainText('Not saved: the disk is full.');
  await takeScreenshot('full-disk');
  const token = newestToken(sandbox, first);
  expect(token).not.toBe(oldToken);
  await account.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(first.header(token));

  const form = await fillAddForm(page, second, sandbox);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form.getByRole('alert')).toContainText('Not saved: the disk is full.');
  expect(await readFile(accountFile, 'utf8')).toBe(before);

  await disk.free();
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form).toBeHidden();
  await expect(row(page, second.label)).toHaveCount(1);

  // The disk goes with the app, so the profile moves to another one.
  const moved = await mkdtemp(join(tmpdir(), 'profile-'));
  await copyFile(accountFile, join(moved, 'accounts.jsonl'));
  await app.quit();
  const next = await launchApp({ profile: moved });
  const nextPage = await next.window();
  await expect(row(nextPage, second.label)).toHaveCount(1);
  await row(nextPage, first.label).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(first.header(token));
  await next.quit();
  await sandbox.stop();
});

test('many removals that a full disk does not take are told', shows('R4'), async () => {
  test.skip(!canMakeDisk(), 'this system lets no ordinary user mount a disk of its own');
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const { executable, profile, seenFrom } = await makeSmallDisk();
  const app = await launchApp({ executable, profile });
  const disk = seenFrom(app.pid);
  const accountFile = join(disk.profile, 'accounts.jsonl');
  const page = await app.window();
  for (const account of fiveAccounts.slice(0, 3)) await addAccount(page, account, sandbox);
  const before = await readFile(accountFile, 'utf8');
  await disk.fill();
  const boxes = page.getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(1).check();
  await button(page, 'Remove…').click();
  await dialog(page, 'Remove 2 accounts?').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('Not saved: the disk is full.');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  expect(await readFile(accountFile, 'utf8')).toBe(before);
  await disk.free();
  // The next change takes them along.
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Pin' }).click();
  await expect
    .poll(async () => (await readFile(accountFile, 'utf8')).length)
    .toBeLessThan(before.length);
  await app.quit();
  await sandbox.stop();
});
