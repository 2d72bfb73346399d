// The smallest window, and one at 200 %, where that has room for half of 360 px.
import { expect, type Locator, type Page } from 'playwright/test';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { issueJwt } from '../sandbox/tokens.ts';
import { dialog, openSettings, row } from './account-window.ts';
import { openScreens } from './screens/screens.ts';

for (const width of [720, 360]) {
  test(`at 200 %, ${width} px wide, nothing is cut off or scrolls sideways`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { page, visit, resize } = await openScreens(launch);
    await resize(width, 640, 2);
    const found: string[] = [];
    await visit(async (screen) => {
      found.push(...(await cutOff(page)).map((text) => `${screen}: ${text}`));
    });
    expect(found).toEqual([]);
  });
}

test('the smallest window has its tools in two lines, in the order of the keyboard', async ({
  launch,
}) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640);
  const header = page.getByRole('banner');
  const tools = header.getByRole('radiogroup').or(header.getByRole('button'));
  expect(await places(tools)).toEqual({ count: 3, lines: 2 });
  const seen = await tools.evaluateAll((all) =>
    all
      .map((part) => ({ place: part.getBoundingClientRect(), name: part.textContent }))
      .toSorted((a, b) => a.place.top - b.place.top || a.place.left - b.place.left)
      .map(({ name }) => name),
  );
  expect(await tools.allTextContents()).toEqual(seen);
  await takeScreenshot('smallest-window');
  const footer = page.getByRole('contentinfo').getByRole('button');
  expect(await places(footer)).toEqual({ count: 3, lines: 1 });
  expect(await cutOff(page)).toEqual([]);
});

test('at 200 % a large window has most of its height for the accounts', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(1_100, 740, 2);
  const header = page.getByRole('banner');
  const tools = header.getByRole('radiogroup').or(header.getByRole('button'));
  expect(await places(tools)).toEqual({ count: 3, lines: 1 });
  const share = await page
    .getByRole('main')
    .evaluate(({ clientHeight }) => clientHeight / window.innerHeight);
  expect(share).toBeGreaterThan(0.65);

  await row(page, 'Fields').getByRole('button', { name: 'More actions' }).click();
  const menu = page.getByRole('menu');
  const [height, room] = await menu.evaluate((all) => [all.scrollHeight, all.clientHeight]);
  expect(height, 'the menu is all to be seen').toBe(room);
  // Two would look chosen.
  const marked = menu.locator(':is(:hover, :focus)');
  await menu.getByRole('menuitem', { name: 'Edit…' }).hover();
  await expect(marked).toHaveText(['Edit…']);
});

test('in the smallest window at 200 % a row begins with its checkbox and its name', async ({
  launch,
}) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640, 2);
  const maps = row(page, 'Maps');
  const parts = [maps.getByRole('checkbox'), maps.getByText('Maps'), maps.getByText('Valid')];
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const [checkbox, name, status] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
  expect(name?.x).toBeGreaterThan((checkbox?.x ?? 0) + (checkbox?.width ?? 0));
  expect(status?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0));
});

test('what came of a renewal moves no row', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(1_100, 740, 2);
  for (const name of ['Select Expired QA west', 'Select Failed sandbox']) {
    await page.getByRole('checkbox', { name }).check();
  }
  const bar = page.getByRole('group', { name: 'Selected accounts' });
  const height = async () => (await bar.boundingBox())?.height;
  const before = await height();
  await bar.getByRole('button', { name: 'Renew' }).click();
  await page.keyboard.press('Escape');
  await expect(bar).toContainText('0 renewed, 2 need their password');
  expect(await height()).toBe(before);
});

test('what is to be pressed for a shortcut is told in sight', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(880, 640);
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Record shortcut' }).click();
  const told = settings.getByText(/^Hold Ctrl/);
  const buttons = settings.locator('.dialog-buttons');
  const edges = async () => {
    const [text, bar] = await Promise.all([told.boundingBox(), buttons.boundingBox()]);
    return text !== null && bar !== null && text.y + text.height <= bar.y;
  };
  await expect.poll(edges).toBe(true);
});

test('a form that becomes long moves nothing sideways', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(880, 700);
  await page.getByRole('button', { name: 'Add account' }).click();
  const form = dialog(page, 'Add account');
  const title = form.getByRole('heading', { name: 'Add account' });
  const before = await title.boundingBox();
  await form.getByRole('button', { name: 'withleaf.io' }).click();
  await form.getByText('Advanced').click();
  const isLong = () => form.evaluate((all) => all.scrollHeight > all.clientHeight);
  await expect.poll(isLong).toBe(true);
  const after = await title.boundingBox();
  expect([after?.x, after?.width]).toEqual([before?.x, before?.width]);
});

test('at 200 % the tools are in line with the list', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(880, 700, 2);
  const edges = (part: Locator) =>
    part.first().evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left: Math.round(left), right: Math.round(right) };
    });
  const rows = await edges(page.locator('.rows'));
  const tools = page.getByRole('banner');
  expect((await edges(tools.getByRole('radiogroup'))).left).toBe(rows.left);
  expect((await edges(tools.getByRole('button', { name: 'Add account' }))).right).toBe(rows.right);
  expect((await edges(page.getByRole('button', { name: 'Settings' }))).left).toBe(rows.left);
});

test('a name that is too long for the timeline keeps clear of its environment', async ({
  launch,
}) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640);
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  const account = page.getByRole('button', { name: 'A label as long as' });
  const [name, chip] = await Promise.all(
    ['.timeline-label', '.chip'].map((part) => account.locator(part).boundingBox()),
  );
  expect(chip?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0) + 8);
});

test('in the smallest window at 200 % a choice lies below its name, nearer than the next', async ({
  launch,
}) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640, 2);
  const settings = await openSettings(page);
  const boxes = await settings
    .locator('.setting:has(.chip) > *')
    .evaluateAll((parts) =>
      parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  const gaps = boxes
    .slice(1)
    .map(({ top }, index) => Math.round(top - (boxes[index]?.bottom ?? 0)));
  const [own = 0, next = 0] = gaps;
  expect(own).toBeGreaterThan(0);
  expect(next).toBeGreaterThan(own);
  expect(new Set(gaps.filter((_, index) => index % 2 === 0))).toEqual(new Set([own]));
});

test('in the smallest window at 200 % no word of a claim is broken', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640, 2);
  await page.getByRole('button', { name: 'Which token is this?' }).click();
  const which = dialog(page, 'Which token is this?');
  const now = Date.now();
  await which.getByRole('textbox').fill(issueJwt('bob', now, now + 3_600_000));
  await which.getByRole('button', { name: 'Look up' }).click();
  await expect(which.getByRole('row')).not.toHaveCount(0);
  const lines = await which.getByRole('rowheader').evaluateAll((all) =>
    all.map((header) => {
      const range = document.createRange();
      range.selectNodeContents(header);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4))).size;
    }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
});

/** How many there are, in how many lines. */
async function places(parts: Locator): Promise<{ readonly count: number; readonly lines: number }> {
  const tops = await parts.evaluateAll((all) =>
    all.map((part) => Math.round(part.getBoundingClientRect().top)),
  );
  return { count: tops.length, lines: new Set(tops).size };
}

/** Texts that are not whole to be seen, and what would have to be scrolled sideways. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}`;
    const wide = [document.documentElement, ...document.querySelectorAll('main, dialog, .menu')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        (element) =>
          `${name(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`,
      );
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      // The rows of the timeline are of one height; a tip has the whole name.
      const elsewhere = '.unseen, option, svg, .timeline-account';
      if (parent === null || text === '' || parent.closest(elsewhere) !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const shown = range.getBoundingClientRect();
      let fits = shown.left >= -1 && shown.right <= innerWidth + 1;
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box);
        const { left, right } = box.getBoundingClientRect();
        if (overflowX !== 'visible' && (shown.left < left - 1 || shown.right > right + 1))
          fits = false;
        // The top layer has nothing around it.
        if (box.matches('dialog, [popover]')) break;
      }
      if (!fits) cut.push(`"${text}" in ${name(parent)}`);
    }
    return [...wide, ...cut];
  });
}
