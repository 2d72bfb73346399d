// A timeline of ten thousand tokens holds the rows in sight only, and is used like one that holds all.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { createNodeKeyring } from '../bench/core/node-keyring.ts';
import { seedAccounts } from '../bench/core/seed-accounts.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';

const count = 10_000;

test('keyboard and wheel get to every one of 10,000 lives, and from there to its account', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  await seedAccounts(profile, count, createNodeKeyring());
  const page = await (await launch({ profile })).window();
  await expect(page.getByRole('list', { name: 'Accounts' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String(count + 1));
  const lives = table.getByRole('rowheader');
  expect(await lives.count()).toBeLessThan(60);

  await lives.first().getByRole('button').focus();
  await page.keyboard.press('End');
  const last = table.locator(`tr[aria-rowindex="${count + 1}"]`);
  await expect(last.getByRole('button')).toBeFocused();
  await expect(last).toBeInViewport();
  expect(await lives.count()).toBeLessThan(60);

  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -60_000);
  await expect(last).not.toBeInViewport();
  // Out of sight, but not lost.
  await expect(last.getByRole('button')).toBeFocused();
  await expect(page.locator('.timeline-life').first()).toBeVisible();
  await takeScreenshot('timeline-many');

  await last.getByRole('button').press('Enter');
  await expect(page.getByRole('list', { name: 'Accounts' })).toBeVisible();
  const sought = page.locator('li:focus');
  await expect(sought).toBeInViewport();
  await expect(sought).toHaveAttribute('aria-setsize', String(count));
});
