// Accounts are selected by mouse and by keyboard, however many there are.
import { expect, type Page } from 'playwright/test';
import { createNodeKeyring } from '../bench/core/node-keyring.ts';
import { seedAccounts } from '../bench/core/seed-accounts.ts';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { dialog, row } from './account-window.ts';
import { seedProfileOf } from './seeded-profile.ts';
import { bar, box, button, resize, selected } from './selection.ts';
import { sevenAccounts } from './seven-accounts.ts';

/** Where the list begins. */
async function listTop(page: Page): Promise<number> {
  return (await page.locator('.rows').boundingBox())?.y ?? NaN;
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(
    0,
  );
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  for (const name of ['Clear selection', 'Renew', 'Remove…'])
    await expect(button(page, name)).toBeInViewport({ ratio: 1 });
}

test('rows are selected by mouse and by keyboard, in both themes and any size', async ({
  launch,
}) => {
  const app = await launch({ profile: await seedProfileOf(sevenAccounts()) });
  const page = await app.window();
  const all = ['Farms', 'Fields', 'Maps', 'Soil', 'Trials', 'Billing', 'Weather'];
  await expect(row(page, 'Farms')).toBeVisible();
  const top = await listTop(page);
  const checkbox = box(page, 'Fields staging');
  await expect(checkbox).toHaveCSS('opacity', '0');
  await row(page, 'Fields').hover();
  await expect(checkbox).toHaveCSS('opacity', '1');
  await takeScreenshot('select-hover');

  await checkbox.check();
  await expect(bar(page)).toContainText('1 selected');
  await expect(page.getByRole('status')).toHaveText(/^1 selected, renew or remove/);
  await expect(page.getByRole('searchbox')).toBeHidden();
  expect(await listTop(page)).toBe(top);
  await expect(box(page, 'Weather production')).toHaveCSS('opacity', '1');
  await box(page, 'Trials development').click({ modifiers: ['Shift'] });
  expect(await selected(page)).toEqual(['Fields', 'Maps', 'Soil', 'Trials']);
  await expect(bar(page)).toContainText('4 selected');
  await takeScreenshot('select-some');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot('select-some-dark');
  await button(page, 'Select all 7').click();
  expect(await selected(page)).toEqual(all);
  await resize(app, 360, 640);
  await fits(page);
  await takeScreenshot('select-narrow-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await takeScreenshot('select-narrow');
  await resize(app, 720, 800, 2);
  await fits(page);
  await takeScreenshot('select-zoomed');
  await resize(app, 360, 640, 2);
  await bar(page).scrollIntoViewIfNeeded();
  const cutOff = await bar(page)
    .getByRole('button')
    .evaluateAll(
      (buttons) =>
        buttons.filter(
          (one) =>
            one.getBoundingClientRect().right > window.innerWidth ||
            one.scrollWidth > one.clientWidth,
        ).length,
    );
  expect(cutOff).toBe(0);
  await takeScreenshot('select-narrow-zoomed');
  await resize(app, 900, 640);
  await button(page, 'Clear selection').click();
  await expect(bar(page)).toBeHidden();
  expect(await listTop(page)).toBe(top);
  await expect(box(page, 'Farms')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(/^Nothing selected/);

  // From here on no mouse.
  await page.mouse.move(0, 0);
  await page.keyboard.press('Space');
  expect(await selected(page)).toEqual(['Farms']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(box(page, 'Maps development')).toBeFocused();
  await page.keyboard.press('Shift+Space');
  expect(await selected(page)).toEqual(['Farms', 'Fields', 'Maps']);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected(page)).toEqual(['Farms', 'Fields', 'Maps', 'Soil', 'Trials']);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected(page)).toEqual(['Farms', 'Fields', 'Maps', 'Soil']);
  await takeScreenshot('select-keyboard');
  // Escape closes the menu first.
  await row(page, 'Soil').getByRole('button', { name: 'More actions' }).click();
  await page.keyboard.press('Escape');
  expect(await selected(page)).toHaveLength(4);
  await page.keyboard.press('Escape');
  expect(await selected(page)).toEqual([]);
  await box(page, 'Soil staging').focus();
  await page.keyboard.press('Control+a');
  expect(await selected(page)).toEqual(all);
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('staging');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+a');
  expect(await selected(page)).toEqual([]);
  await box(page, 'Soil staging').focus();
  await page.keyboard.press('Control+a');
  await expect(button(page, 'Select all 2')).toBeVisible();
  expect(await selected(page)).toEqual(['Fields', 'Soil']);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').press('Escape');
  await page.getByLabel('Group', { exact: true }).selectOption('By environment');
  await box(page, 'Soil staging').check();
  await box(page, 'Billing production').click({ modifiers: ['Shift'] });
  expect(await selected(page)).toEqual(['Soil', 'Farms', 'Billing']);
  await takeScreenshot('select-grouped');
});

test('selecting draws the row that is selected, and no other', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  await seedAccounts(profile, 100, createNodeKeyring());
  const page = await (await launch({ profile })).window();
  await expect(box(page, 'Account 98 production')).toBeAttached();
  // The name of a checkbox is made each time that its row is drawn.
  await page.evaluate(() => {
    const lower = String.prototype.toLocaleLowerCase;
    Reflect.set(window, 'drawn', 0);
    Reflect.set(String.prototype, 'toLocaleLowerCase', function count(this: string) {
      Reflect.set(window, 'drawn', Number(Reflect.get(window, 'drawn')) + 1);
      return lower.call(this);
    });
  });
  const drawn = () => page.evaluate(() => Number(Reflect.get(window, 'drawn')));
  await box(page, 'Account 98 production').press('Space');
  await expect(page.getByRole('status')).toHaveText(/^1 selected/);
  const one = await drawn();
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(10);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('status')).toHaveText(/^100 selected/);
  expect(await drawn()).toBeGreaterThan(one + 45);
});

test('10,000 rows are selected in sight and out of it', async ({ launch }) => {
  const count = 10_000;
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  await seedAccounts(profile, count, createNodeKeyring());
  const page = await (await launch({ profile })).window();
  await page.getByRole('checkbox').first().focus();
  for (let rows = 0; rows < 40; rows += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('41 selected');
  const place = () =>
    page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  await expect.poll(place).toBe('41');
  await page.mouse.move(400, 400);
  for (let turns = 0; turns < 10; turns += 1) await page.mouse.wheel(0, 20_000);
  const scrolled = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
  let at = -1;
  const isStill = async () => {
    const before = at;
    at = await scrolled();
    return at > 20_000 && at === before;
  };
  await expect.poll(isStill, { intervals: [300] }).toBe(true);
  // The row with the focus is far above, and the next one not there before it is gone to.
  await page.keyboard.press('ArrowDown');
  await expect.poll(place).toBe('42');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect(bar(page)).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('10,000 selected');
  await takeScreenshot('select-10k');
  await button(page, 'Remove…').click();
  const question = dialog(page, 'Remove 10,000 accounts?');
  await expect(question).toContainText('and 9,995 more');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('status')).toHaveText(/^10,000 accounts removed/);
  await expect(page.getByRole('button', { name: 'Add account' }).first()).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(0);
});
