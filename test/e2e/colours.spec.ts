// What has to be told apart by its colour, and is no text that axe looks at.
import { expect, type Locator } from 'playwright/test';
import { test } from '../desktop/test.ts';
import { dialog, row } from './account-window.ts';
import { openScreens } from './screens/screens.ts';

const themes = ['light', 'dark'] as const;

test('what may be searched for is read as well as other texts', async ({ launch }) => {
  const { page } = await openScreens(launch);
  const search = page.getByLabel('Search accounts');
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const [text, ground] = [
      await luminance(search, 'color', '::placeholder'),
      await luminance(search),
    ];
    expect(contrast(text, ground), colorScheme).toBeGreaterThan(4.5);
  }
});

test('an empty checkbox has the colours of an empty field', async ({ launch }) => {
  const { page } = await openScreens(launch);
  await page.getByRole('button', { name: 'Add account' }).click();
  const form = dialog(page, 'Add account');
  await form.getByRole('button', { name: 'withleaf.io' }).click();
  const colours = (element: Locator) =>
    element.evaluate((node) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(node);
      return { backgroundColor, borderTopColor };
    });
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect(await colours(form.getByLabel('Remember password')), colorScheme).toEqual(
      await colours(form.getByLabel('Email address')),
    );
  }
});

test('the label of what cannot be chosen is fainter than the others', async ({ launch }) => {
  const { page } = await openScreens(launch);
  await page.getByRole('button', { name: 'Add account' }).click();
  const form = dialog(page, 'Add account');
  await form.getByRole('button', { name: 'withleaf.io' }).click();
  await expect(form.getByLabel('Renew automatically')).toBeDisabled();
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const [ground, other, faint] = await Promise.all([
      luminance(form),
      luminance(form.getByText('Remember password', { exact: true }), 'color'),
      luminance(form.getByText('Renew automatically', { exact: true }), 'color'),
    ]);
    expect(contrast(faint, ground), colorScheme).toBeLessThan(contrast(other, ground) / 1.5);
  }
});

test('the item under the pointer stands out from its menu', async ({ launch }) => {
  const { page } = await openScreens(launch);
  await row(page, 'Maps').getByRole('button', { name: 'More actions' }).click();
  const menu = page.getByRole('menu');
  const item = menu.getByRole('menuitem', { name: 'Edit…' });
  await item.hover();
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect(contrast(await luminance(item), await luminance(menu)), colorScheme).toBeGreaterThan(
      1.2,
    );
  }
});

test('a button under the pointer stands out from the row in focus', async ({ launch }) => {
  const { page } = await openScreens(launch);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const maps = row(page, 'Maps');
  const renew = maps.getByRole('button', { name: 'Renew' });
  await maps.focus();
  await renew.hover();
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect(await luminance(renew), colorScheme).not.toBeCloseTo(await luminance(maps), 2);
  }
});

test('a token that cannot be read has no bar of a valid one', async ({ launch }) => {
  const { page } = await openScreens(launch);
  // What the profile holds was sealed by no keyring.
  await row(page, 'Maps').getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(row(page, 'Maps')).toContainText('Log in again');
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  const bar = (name: string) =>
    page
      .getByRole('row', { name })
      .locator('.timeline-bar')
      .evaluate((node) => getComputedStyle(node).fill);
  expect(await bar('Maps')).not.toBe(await bar('Fields'));
});

/** As WCAG has it. */
function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(
  element: Locator,
  property = 'background-color',
  part?: string,
): Promise<number> {
  return element.first().evaluate(
    (node, [name, pseudo]) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (canvas === null) throw new Error('Chromium draws.');
      // It knows every notation of a colour.
      canvas.fillStyle = getComputedStyle(node, pseudo).getPropertyValue(name);
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        },
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    },
    [property, part] as const,
  );
}
