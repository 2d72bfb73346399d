// What is coming: seen as bars, read as a table, and taken along as a calendar.
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { eventsIn, linesOf, type CalendarEvent } from '../unit/expiry/calendar-events.ts';
import { addAccount, newestToken, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

test.describe.configure({ mode: 'serial' });

const dayMs = 86_400_000;
/** Those of the five that are given an end, soonest first. */
const ending = ['withleaf nightly jobs', 'withleaf', 'leaf.eco', 'Analogue'];

let sandbox: Sandbox;
let app: LaunchedApp;
let page: Page;
let folder: string;

test.beforeAll(async () => {
  sandbox = await startSandbox({ accounts: fiveAccounts });
  // Without the reminder before leaving, which depends on the day of the week.
  const reminders = {
    shortLeadsMs: [7_200_000, 900_000],
    longLeadsMs: [7 * dayMs, dayMs, 7_200_000],
    workingHours: null,
  };
  app = await launchApp({ preferences: { reminders } });
  page = await app.window();
  folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  for (const account of fiveAccounts) {
    const ticks = account.label === 'Analogue' ? ['Renew automatically'] : [];
    await addAccount(page, account, sandbox, ticks);
  }
});

test.afterAll(async () => {
  await app.quit();
  await sandbox.stop();
});

function show(view: 'List' | 'Timeline'): Promise<void> {
  return page.getByRole('radio', { name: view }).check({ force: true });
}

function tableRow(label: string): Locator {
  const named = page.getByRole('button', { name: new RegExp(`^${label}( \\w+)?$`) });
  return page.getByRole('table').getByRole('row').filter({ has: named });
}

async function resize(width: number, height: number, zoom = 1): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.webContents.setZoomFactor(size.zoom);
      window?.setSize(size.width, size.height);
    },
    { width, height, zoom },
  );
  // The page hears of it a moment later.
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width / zoom);
}

test('the timeline opens by keyboard, and what expires first is on top', async () => {
  await page.getByRole('radio', { name: 'List' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Timeline' })).toBeFocused();
  const names = page.getByRole('table').getByRole('rowheader');
  await expect(names).toHaveCount(fiveAccounts.length);
  const shown = (await names.allInnerTexts()).map((text) => text.split('\n')[0]);
  expect(shown).toEqual([...ending, 'leaf.eco session']);
});

test('a screen reader is given a table with every end, reminder and renewal', async () => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = (role: string): string[] =>
    nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map((node) => String(node.name?.value));
  expect(named('table')).toEqual([expect.stringMatching(/^The next 60 days, until .*2\d{3}/)]);
  expect(named('columnheader')).toEqual(['Account', 'Expires', 'Reminders', 'Renewal']);
  expect(named('rowheader')).toEqual([
    'withleaf nightly jobs Development',
    'withleaf Production',
    'leaf.eco Production',
    'Analogue',
    'leaf.eco session Staging',
  ]);
  const cells = named('cell');
  expect(cells).toHaveLength(15);
  expect(cells[0]).toMatch(/^Expires \w{3}, /);
  // Two hours and a quarter of an hour before; a week, a day and two hours before.
  expect(cells[1]).toMatch(/^Reminds [^;]+; [^;]+$/);
  expect(cells[4]).toMatch(/^Reminds [^;]+; [^;]+; [^;]+$/);
  expect(cells[5]).toBe('Renewed by hand');
  expect(cells[10]).toMatch(/^Reminds .*, if it is not renewed by then$/);
  expect(cells[11]).toMatch(/^Renews itself \w{3}, /);
  expect(cells.slice(12)).toEqual(['No fixed end', 'No reminder to come', 'Renewed by hand']);
});

test('bars end where tokens do, and the one without an end is dotted', async () => {
  const ends = await Promise.all(
    ending.map(async (label) => {
      const bar = await tableRow(label).locator('.timeline-bar').boundingBox();
      return bar === null ? 0 : bar.x + bar.width;
    }),
  );
  expect(ends).toEqual(ends.toSorted((one, other) => one - other));
  await expect(tableRow('leaf.eco session').locator('.timeline-dots')).toHaveCount(1);
  await expect(tableRow('withleaf').locator('.timeline-reminder')).toHaveCount(3);
  await expect(tableRow('Analogue').locator('.timeline-renewal')).toHaveCount(1);
});

test('every row is reached by keyboard, and Enter leads to it in the list', async () => {
  await tableRow(ending[0] ?? '')
    .getByRole('button')
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(tableRow('withleaf').getByRole('button')).toBeFocused();
  await page.keyboard.press('End');
  await expect(tableRow('leaf.eco session').getByRole('button')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tableRow('withleaf nightly jobs').getByRole('button')).toBeFocused();
  await expect(page.getByText('Enter or a click shows it in the list').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Enter or a click shows it in the list').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(row(page, 'withleaf nightly jobs')).toBeFocused();
  await expect(page.getByRole('table')).toBeHidden();
});

test('a click on a bar leads to its account in the list', async () => {
  await show('Timeline');
  const bar = await tableRow('Analogue').locator('.timeline-bar').boundingBox();
  if (bar === null) throw new Error('There is no bar.');
  await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
  await expect(row(page, 'Analogue')).toBeFocused();
});

/** What the user chooses in the system's own dialog; null: they cancel. */
async function answerSaveDialog(filePath: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}

async function exported(name: string): Promise<readonly CalendarEvent[]> {
  const path = join(folder, name);
  await answerSaveDialog(path);
  await page.getByRole('button', { name: 'Export to calendar' }).click();
  await expect(page.getByText(`4 expiries saved to ${name}`).first()).toBeVisible();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const bytes = await readFile(path);
  expect(linesOf(bytes).filter(({ length }) => length > 75)).toEqual([]);
  for (const account of fiveAccounts) {
    expect.soft(bytes.includes(account.password), account.label).toBe(false);
    expect.soft(bytes.includes(newestToken(sandbox, account)), account.label).toBe(false);
  }
  return eventsIn(bytes);
}

test('the expiries are exported to a calendar that another program reads', async () => {
  await show('Timeline');
  const events = await exported('token-tray.ics');
  await expect(page.getByRole('status')).toHaveText(/4 expiries saved to token-tray\.ics/);
  const bySummary = new Map(events.map((event) => [event.summary, event]));
  const hourMs = 3_600_000;
  for (const [summary, lifetimeDays, alarms] of [
    ['withleaf nightly jobs (Development) expires', 1, [2 * hourMs, hourMs / 4, 0]],
    ['withleaf (Production) expires', 30, [7 * dayMs, dayMs, 2 * hourMs, 0]],
    ['leaf.eco (Production) expires', 30, [7 * dayMs, dayMs, 2 * hourMs, 0]],
    // It renews itself a day before, so there is nothing to say earlier.
    ['Analogue expires', 60, [dayMs, 2 * hourMs, 0]],
  ] as const) {
    const event = bySummary.get(summary);
    const expected = Date.now() + lifetimeDays * dayMs;
    expect.soft(Math.abs((event?.startsAt ?? 0) - expected), summary).toBeLessThan(300_000);
    expect.soft(event?.alarmsMs, summary).toEqual(alarms);
  }
  await takeScreenshot('timeline-exported');
});

test('after a renewal the same event is exported with its new time', async () => {
  const of = (events: readonly CalendarEvent[]) =>
    events.find(({ summary }) => summary.startsWith('withleaf (Production)'));
  const before = of(await exported('before.ics'));
  const token = newestToken(sandbox, typedAccount('withleaf'));
  await show('List');
  await row(page, 'withleaf').getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => newestToken(sandbox, typedAccount('withleaf'))).not.toBe(token);
  await show('Timeline');
  const after = of(await exported('after.ics'));
  expect(after?.uid).toBe(before?.uid);
  expect(after?.startsAt ?? 0).toBeGreaterThan(before?.startsAt ?? 0);
  expect(after?.sequence ?? 0).toBeGreaterThan(before?.sequence ?? 0);
});

test('who cancels hears nothing; who chooses a forbidden place hears why', async () => {
  await answerSaveDialog(null);
  await page.getByRole('button', { name: 'Export to calendar' }).click();
  await expect(page.getByText(/saved to/)).toHaveCount(1); // what was said of the last one
  await expect(page.getByRole('alert')).toHaveCount(0);
  await answerSaveDialog('/proc/token-tray.ics');
  await page.getByRole('button', { name: 'Export to calendar' }).click();
  await expect(page.getByRole('alert')).toContainText('The calendar');
  await takeScreenshot('timeline-export-failed');
});

test('settings reach the timeline: without leads there are no reminders on it', async () => {
  await page.getByRole('button', { name: 'Settings' }).click();
  const long = page.getByRole('group', { name: 'Tokens that live longer' });
  for (const lead of ['7 days', '1 day', '2 h']) {
    await long.getByLabel(lead, { exact: true }).uncheck();
  }
  await page.keyboard.press('Escape');
  await expect(tableRow('withleaf').locator('.timeline-reminder')).toHaveCount(0);
  await expect(tableRow('withleaf nightly jobs').locator('.timeline-reminder')).toHaveCount(2);
});

test('it fits a narrow window and 200 % zoom, in both themes', async () => {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await page.getByRole('heading', { name: 'Accounts' }).click();
  await takeScreenshot('timeline');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await takeScreenshot('timeline-dark');
  await resize(360, 700);
  expect(await overflow()).toBe(0);
  await takeScreenshot('timeline-narrow-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await takeScreenshot('timeline-narrow');
  await resize(880, 700, 2);
  expect(await overflow()).toBe(0);
  await takeScreenshot('timeline-zoomed');
  const labels = page.locator('.timeline-axis text');
  const few = await labels.count();
  await resize(880, 700, 1);
  await expect.poll(() => labels.count()).toBeGreaterThan(few);
});
