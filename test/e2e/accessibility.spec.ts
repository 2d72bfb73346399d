// What axe finds on a screen, in both themes. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';
import { test } from '../desktop/test.ts';
import { openScreens } from './screens/screens.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on the colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

type Rules = Pick<axe.RunOptions, 'runOnly'>;

/** Behind a dialog nothing is to be had: what lies there was looked at without it. */
async function violations(page: Page, rules: Rules): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        document.querySelector('dialog[open]') ?? document,
        { ...options, resultTypes: ['violations'] },
      ),
    rules,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

test('axe finds nothing on any screen, in both themes', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page, visit } = await openScreens(launch);
  // Without motion, so that no colour is met on its way to another.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  await visit(async (screen) => {
    const look = async (colorScheme: 'light' | 'dark', rules: Rules) => {
      await page.emulateMedia({ colorScheme });
      const those = await violations(page, rules);
      found.push(...those.map((violation) => `${screen}, ${colorScheme}: ${violation}`));
    };
    // Anew for each, as a page may be loaded anew. No policy of a page holds for this way in.
    await page.evaluate(axe.source);
    await page.locator('.dialog-buttons, .list-head, .timeline thead').evaluateAll((bars) => {
      // What scrolls below a bar that stays is covered, but only until it is scrolled to.
      for (const bar of bars) if (bar instanceof HTMLElement) bar.style.position = 'static';
    });
    await look('light', { runOnly: standards });
    await look('dark', { runOnly: { type: 'rule', values: colorRules } });
  });
  expect(found).toEqual([]);
});

test('nothing moves for who wants less motion', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, visit } = await openScreens(launch);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  await visit(async (screen) => {
    for (const motion of await motions(page)) found.push(`${screen}: ${motion}`);
  });
  expect(found).toEqual([]);
});

/** What runs for longer than 10 ms, or would once something changes. */
function motions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = 0.01;
    const seconds = (times: string): number => Math.max(...times.split(',').map(parseFloat));
    const running = document.getAnimations().filter(({ effect }) => {
      const { duration, iterations } = effect?.getComputedTiming() ?? {};
      return Number(duration) > longest * 1_000 || iterations === Infinity;
    });
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      [undefined, '::before', '::after', '::backdrop'].some((part) => {
        const style = getComputedStyle(element, part);
        return (
          seconds(style.transitionDuration) > longest ||
          (style.animationName !== 'none' && seconds(style.animationDuration) > longest) ||
          style.scrollBehavior === 'smooth'
        );
      }),
    );
    return [
      ...running.map(({ id }) => `animation ${id}`),
      ...moving.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ];
  });
}

test('a contrast theme of the system keeps what colours tell', async ({ launch }) => {
  const { page } = await openScreens(launch);
  await page.emulateMedia({ forcedColors: 'active' });
  const background = (selector: string, part?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, pseudo) => getComputedStyle(element, pseudo).backgroundColor, part);
  const canvas = await background('html');
  expect(await background('.segment:has(:checked)')).not.toBe(
    await background('.segment:not(:has(:checked))'),
  );
  expect(await background('.chip-red', '::before')).not.toBe(canvas);
});
