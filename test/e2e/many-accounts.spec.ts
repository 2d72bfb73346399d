// A list that does not hold all of its rows is used like one that does.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { createNodeKeyring } from '../bench/core/node-keyring.ts';
import { seedAccounts } from '../bench/core/seed-accounts.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const count = 400;

async function profileOfMany(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  await seedAccounts(profile, count, createNodeKeyring());
  return profile;
}

/** Every second one is in production, and those come last. */
const numberAt = (position: number) =>
  position <= count / 2 ? 2 * position - 1 : 2 * position - count - 2;
const labelAt = (position: number) => `Account ${numberAt(position)}`;

/** Where the row with the focus stands in the list, as a screen reader is told. */
function focusedPosition(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
  );
}

test('keyboard, wheel and screen reader get to every row', async ({ launch }) => {
  const page = await (await launch({ profile: await profileOfMany() })).window();
  await expect(row(page, labelAt(1))).toBeVisible();
  await expect(row(page, labelAt(1))).toHaveAttribute('aria-setsize', String(count));
  const rows = page.getByRole('list', { name: 'Accounts' }).getByRole('listitem');
  expect(await rows.count()).toBeLessThan(60);

  await row(page, labelAt(1)).getByRole('button', { name: 'Copy', exact: true }).focus();
  const positions: number[] = [];
  for (let tabs = 0; tabs < 240; tabs += 1) {
    await page.keyboard.press('Tab');
    positions.push(await focusedPosition(page));
  }
  // Five stops a row, none left out, and the row with the focus is on the screen.
  expect(positions).toEqual(positions.map((_, tab) => 1 + Math.floor((tab + 3) / 5)));
  await expect(row(page, labelAt(positions.at(-1) ?? 0))).toBeInViewport();

  const kept = await focusedPosition(page);
  await page.mouse.move(400, 400);
  for (let turns = 0; turns < 100; turns += 1) await page.mouse.wheel(0, 2_000);
  await expect(row(page, labelAt(count))).toBeInViewport();
  await takeScreenshot('many-accounts');
  // Out of sight, but not lost: the Tab key goes on from where it was.
  expect(await focusedPosition(page)).toBe(kept);
});

test('an account that is added far down is brought into view', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const account = { ...typedAccount('leaf.eco'), label: 'Zebra' };
  const page = await (await launch({ profile: await profileOfMany() })).window();
  await addAccount(page, account, sandbox);
  await expect(row(page, 'Zebra')).toBeInViewport();
  await expect(row(page, 'Zebra')).toBeFocused();
  await expect(row(page, 'Zebra')).toHaveAttribute('aria-posinset', String(count + 1));
  await sandbox.stop();
});

test('diagnostics offers some of many accounts, and a search finds the others', async ({
  launch,
}) => {
  const page = await (await launch({ profile: await profileOfMany() })).window();
  await expect(row(page, labelAt(1))).toBeVisible();
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  const shown = dialog(page, 'Diagnostics');
  const choice = shown.getByRole('combobox', { name: 'Account' });
  await expect(choice.getByRole('option')).toHaveCount(50);
  await expect(shown.getByText('50 of 400 accounts')).toBeVisible();
  await takeScreenshot('diagnostics-many');

  await shown.getByRole('searchbox', { name: 'Search accounts' }).fill('account 399');
  await expect(choice.getByRole('option')).toHaveText(['Account 399']);
  await shown.getByRole('button', { name: 'Check' }).click();
  const steps = shown.getByRole('list', { name: 'Steps' });
  await expect(steps.getByRole('listitem', { name: 'Address' })).toBeVisible();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('nobody');
  await expect(shown.getByText('No account matches “nobody”')).toBeVisible();
  await expect(choice.getByRole('option')).toHaveCount(0);
  await expect(shown.getByRole('button', { name: 'Check' })).toBeDisabled();
  await expect(steps).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(choice.getByRole('option')).toHaveCount(50);
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
});

test('groups and search go with a list that does not hold all of its rows', async ({ launch }) => {
  const page = await (await launch({ profile: await profileOfMany() })).window();
  await page.getByLabel('Group', { exact: true }).selectOption('By environment');
  const others = page.getByRole('list', { name: 'No environment' }).getByRole('listitem');
  await expect(others.first()).toHaveAttribute('aria-setsize', String(count / 2));
  await expect(page.getByRole('heading', { name: 'No environment' })).toBeInViewport();
  await page.mouse.move(400, 400);
  for (let turns = 0; turns < 100; turns += 1) await page.mouse.wheel(0, 2_000);
  const production = page.getByRole('list', { name: 'Production' }).getByRole('listitem');
  await expect(production.last()).toHaveAttribute('aria-posinset', String(count / 2));
  await expect(production.last()).toBeInViewport();
  await takeScreenshot('many-accounts-grouped');

  await page.keyboard.press('/');
  await page.keyboard.type('account 399');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('listitem', { name: 'Account 399' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No environment' })).toBeInViewport();
});
