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
  const menu = await readTrayMenu(await findTrayIcon(again.pid));
  expect(menu.slice(0, 3).map(({ label }) => label.split(/ [·–]/u)[0])).toEqual(after.slice(0, 3));
  await chooseMore(reopened, 'Weather', 'Unpin');
  await expect
    .poll(() => shownLabels(reopened))
    .toEqual(['Soil', ...before.filter((label) => label !== 'Soil')]);
});
