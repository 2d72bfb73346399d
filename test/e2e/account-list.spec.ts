// The list of people who hold many accounts.
import { expect, type Page } from 'playwright/test';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { chooseMore, row } from './account-window.ts';
import { sevenAccounts } from './seven-accounts.ts';
import { seedProfileOf } from './seeded-profile.ts';

function shownLabels(page: Page): Promise<string[]> {
  return page.locator('.row-label').allTextContents();
}

test('a pinned account comes first in window and tray, also after a restart', async ({
  launch,
}) => {
  const profile = await seedProfileOf(sevenAccounts());
  const app = await launch({ profile });
  const page = await app.window();
  const before = ['Farms', 'Fields', 'Maps', 'Soil', 'Trials', 'Billing', 'Weather'];
  await expect.poll(() => shownLabels(page)).toEqual(before);

  await chooseMore(page, 'Weather', 'Pin');
  await chooseMore(page, 'Soil', 'Pin');
  const after = ['Soil', 'Weather', 'Farms', 'Fields', 'Maps', 'Trials', 'Billing'];
  await expect.poll(() => shownLabels(page)).toEqual(after);
  await expect(row(page, 'Soil')).toBeFocused();
  await expect(row(page, 'Soil').getByText('Pinned', { exact: true })).toBeAttached();
  await expect(page.getByRole('status')).toHaveText('Soil staging pinned, comes first now');
  await takeScreenshot('list-pinned');
  await app.quit();

  const again = await launch({ profile });
  const reopened = await again.window();
  await expect.poll(() => shownLabels(reopened)).toEqual(after);
  const icon = await findTrayIcon(again.pid);
  const firstInMenu = async () =>
    (await readTrayMenu(icon)).slice(0, 3).map(({ label }) => label.split(/ [·–]/u)[0]);
  await expect.poll(firstInMenu).toEqual(after.slice(0, 3));
  await chooseMore(reopened, 'Weather', 'Unpin');
  await expect
    .poll(() => shownLabels(reopened))
    .toEqual(['Soil', ...before.filter((label) => label !== 'Soil')]);
});

test('search, groups and order find an account, by keyboard, and the layout is kept', async ({
  launch,
}) => {
  const profile = await seedProfileOf(sevenAccounts());
  const app = await launch({ profile });
  const page = await app.window();
  const search = page.getByRole('searchbox', { name: 'Search accounts' });
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('leaf.eco sta');
  await expect.poll(() => shownLabels(page)).toEqual(['Fields']);
  await expect(page.getByRole('status')).toHaveText(/^1 account found/);
  await page.keyboard.type('x');
  await expect(page.getByText('No account matches “leaf.eco stax”')).toBeVisible();
  await takeScreenshot('list-nothing-found');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.keyboard.type('stax');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(row(page, 'Billing')).toBeVisible();
  await row(page, 'Billing').focus();
  await page.keyboard.press('Control+f');
  await expect(search).toBeFocused();

  await page.getByLabel('Group', { exact: true }).selectOption('By environment');
  await page.getByLabel('Order', { exact: true }).selectOption('Expires first');
  const grouped = ['Trials', 'Maps', 'Fields', 'Soil', 'Farms', 'Billing', 'Weather'];
  await expect.poll(() => shownLabels(page)).toEqual(grouped);
  const headings = page.getByRole('heading', { level: 2 });
  const titles = ['Development 2', 'Staging 2', 'No environment 1', 'Production 2'];
  await expect(headings).toHaveText(titles);
  await expect(page.getByRole('list', { name: 'Production' }).getByRole('listitem')).toHaveCount(2);
  await takeScreenshot('list-grouped');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot('list-grouped-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(360, 640),
  );
  await takeScreenshot('list-grouped-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await app.quit();

  const reopened = await (await launch({ profile })).window();
  await expect.poll(() => shownLabels(reopened)).toEqual(grouped);
});
