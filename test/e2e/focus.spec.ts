// Where the keyboard is: in view, uncovered, and marked.
import { expect, type Page } from 'playwright/test';
import { test } from '../desktop/test.ts';
import { dialog, row } from './account-window.ts';
import { openScreens } from './screens/screens.ts';

const mostStops = 150;

/** What has the focus, numbered by first visit, and what is wrong with how it looks. */
interface Stop {
  readonly number: number | null;
  readonly problems: readonly string[];
}

test('each stop of the keyboard is in view and shows that it has the focus', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, visit } = await openScreens(launch);
  const found: string[] = [];
  let stops = 0;
  await visit(async (screen) => {
    const key = screen === 'row menu' ? 'ArrowDown' : 'Tab';
    const visited = new Set<number>();
    for (let presses = 0; presses < mostStops; presses += 1) {
      await page.keyboard.press(key);
      const { number, problems } = await lookAtFocus(page);
      found.push(...problems.map((problem) => `${screen}: ${problem}`));
      if (number !== null && visited.has(number)) break;
      // Between the last stop and the first one, the page as a whole may have it.
      if (number !== null) visited.add(number);
    }
    expect(visited.size, screen).toBeGreaterThan(0);
    expect(visited.size, screen).toBeLessThan(mostStops);
    stops += visited.size;
  });
  expect(found).toEqual([]);
  expect(stops).toBeGreaterThan(200);
});

test('the pointer and the keyboard show one tip at a time', async ({ launch }) => {
  const { page } = await openScreens(launch);
  const shown = page.locator('.tip:popover-open');
  const until = (label: string) => row(page, label).getByRole('button', { name: /left$/ });
  await until('Maps').hover();
  await until('Fields').focus();
  await expect(shown).toHaveCount(1);
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  await page.getByRole('button', { name: 'Maps' }).hover();
  await page.getByRole('button', { name: 'Fields' }).focus();
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('Fields');
});

test('what was closed a moment ago opens again, and has the focus', async ({ launch }) => {
  const { page } = await openScreens(launch);
  const renew = row(page, 'Expired').getByRole('button', { name: 'Renew', exact: true });
  await renew.focus();
  await page.keyboard.press('Enter');
  const form = dialog(page, 'Renew Expired');
  await form.getByLabel('Password', { exact: true }).fill('half a password');
  // As Escape and Enter do when both come before the page hears that the dialog is closed.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
  });
  await expect(form).toBeVisible();
  await expect(form.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(form.getByLabel('Password', { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(renew).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form).toBeVisible();
});

interface Seen {
  tokenTrayStops?: Element[];
  tokenTrayMarked?: Element;
}

function lookAtFocus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const seen = window as Seen;
    const stops = (seen.tokenTrayStops ??= []);
    const problems: string[] = [];
    const ringOf = (element: Element, part?: string) => {
      const { outlineStyle, outlineWidth, outlineOffset, content } = getComputedStyle(
        element,
        part,
      );
      const isThere = outlineStyle !== 'none' && (part === undefined || content !== 'none');
      return { width: isThere ? parseFloat(outlineWidth) : 0, offset: parseFloat(outlineOffset) };
    };
    const nameOf = (element: Element): string =>
      `${element.tagName} ${element.id} "${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}"`;

    const { tokenTrayMarked: before } = seen;
    const focused = document.activeElement;
    if (before?.isConnected === true && before !== focused && !before.contains(focused)) {
      if (ringOf(before).width > 0) problems.push(`${nameOf(before)} keeps its ring`);
    }
    delete seen.tokenTrayMarked;
    if (focused === null || focused === document.body || focused.tagName === 'DIALOG')
      return { number: null, problems };
    if (!stops.includes(focused)) stops.push(focused);

    // Its label or the row that it lies over may show it.
    const parts: readonly (readonly [Element | null, string?])[] = [
      [focused],
      [focused.closest('label')],
      [focused, '::after'],
    ];
    const marked = parts.find(
      ([element, part]) => element !== null && ringOf(element, part).width >= 2,
    );
    const [host = null, part] = marked ?? [];
    if (host === null)
      return {
        number: stops.indexOf(focused),
        problems: [...problems, `${nameOf(focused)} has no ring`],
      };
    seen.tokenTrayMarked = host;

    const box = part === undefined ? host : (host.closest('tr') ?? host);
    const { width, offset } = ringOf(host, part);
    const reach = width + offset - 1;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const covers = (x: number, y: number): boolean => {
      const there = document.elementFromPoint(x, y);
      return there === null || !(box.contains(there) || there.contains(host));
    };
    const middle = (left + right) / 2;
    if (covers(middle, top + 2) || covers(middle, bottom - 2))
      problems.push(`${nameOf(host)} is covered`);
    const isCut = (edge: { left: number; right: number; top: number; bottom: number }): boolean =>
      left - reach < edge.left ||
      right + reach > edge.right ||
      top - reach < edge.top ||
      bottom + reach > edge.bottom;
    if (isCut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
      problems.push(`${nameOf(host)} is out of view`);
    for (
      let around: Element | null = box.parentElement;
      around !== null;
      around = around.parentElement
    ) {
      const { overflowX } = getComputedStyle(around);
      if (overflowX !== 'visible' && isCut(around.getBoundingClientRect()))
        problems.push(`the ring of ${nameOf(host)} is cut off by ${around.className}`);
      // The top layer has nothing around it.
      if (around.matches('dialog, [popover]')) break;
    }
    return { number: stops.indexOf(focused), problems };
  });
}
