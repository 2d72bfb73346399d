// The smallest window, and one at 200 %, where that has room for half of 360 px.
import { expect, type Page } from 'playwright/test';
import { test } from '../desktop/test.ts';
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

test('the smallest window has its tools in one line', async ({ launch }) => {
  const { page, resize } = await openScreens(launch);
  await resize(360, 640);
  const tools = page.getByRole('radiogroup').or(page.getByRole('button', { name: 'Add account' }));
  const tops = await tools.evaluateAll((parts) =>
    parts.map((part) => Math.round(part.getBoundingClientRect().top)),
  );
  expect(tops.length).toBe(2);
  expect(new Set(tops).size).toBe(1);
  expect(await cutOff(page)).toEqual([]);
});

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
