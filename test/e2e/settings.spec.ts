import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import * as z from 'zod/mini';
import { startBareBus } from '../desktop/bare-bus.ts';
import { waitForNotification } from '../desktop/notifications.ts';
import { allPids, argumentsOf } from '../desktop/processes.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { waitFor } from '../desktop/wait-for.ts';
import { openSettings } from './account-window.ts';

const stored = z.object({ reminders: z.unknown() });

async function storedReminders(profile: string): Promise<unknown> {
  const file = await readFile(join(profile, 'preferences.json'), 'utf8');
  return stored.parse(JSON.parse(file)).reminders;
}

test('reminders and working hours are set, hold at once and over a restart', async ({ launch }) => {
  const first = await launch();
  const settings = await openSettings(await first.window());
  const long = settings.getByRole('group', { name: 'Tokens that live longer' });
  await expect(long.getByLabel('7 days')).toBeChecked();
  await long.getByLabel('14 days').check();
  await long.getByLabel('1 day').uncheck();
  await settings.getByRole('group', { name: 'Working days' }).getByLabel('Friday').uncheck();
  await settings.getByLabel('To', { exact: true }).fill('18:30');
  await takeScreenshot('settings');

  const day = 86_400_000;
  const expected = {
    shortLeadsMs: [7_200_000, 900_000],
    longLeadsMs: [14 * day, 7 * day, 7_200_000],
    workingHours: { days: [1, 2, 3, 4], startMinute: 540, endMinute: 1_110 },
  };
  await expect.poll(() => storedReminders(first.profile)).toEqual(expected);
  await first.quit();

  const again = await launch({ profile: first.profile });
  const same = await openSettings(await again.window());
  await expect(same.getByLabel('14 days')).toBeChecked();
  await expect(same.getByLabel('To', { exact: true })).toHaveValue('18:30');
  await same.getByLabel('Warn before I leave').uncheck();
  await expect
    .poll(() => storedReminders(first.profile))
    .toEqual({ ...expected, workingHours: null });
});

test('a day that ends before it begins is not kept', async ({ launch }) => {
  const app = await launch();
  const settings = await openSettings(await app.window());
  await settings.getByLabel('To', { exact: true }).fill('08:00');
  await expect(settings.getByRole('alert')).toContainText('must end after it begins');
  await settings.getByLabel('From').fill('07:00');
  await expect(settings.getByRole('alert')).toBeHidden();
  await expect
    .poll(() => storedReminders(app.profile))
    .toMatchObject({ workingHours: { startMinute: 420, endMinute: 480 } });
});

test('preferences with a damaged part are set aside, and the defaults apply', async ({
  launch,
}) => {
  const app = await launch({ preferences: { reminders: { shortLeadsMs: 'all' } } });
  const settings = await openSettings(await app.window());
  await expect(settings.getByLabel('15 min')).toBeChecked();
  const aside = await readFile(join(app.profile, 'preferences.damaged.json'), 'utf8');
  expect(aside).toContain('"all"');
});

test('a test notification reaches the desktop', async ({ launch }) => {
  const app = await launch();
  const settings = await openSettings(await app.window());
  await expect(settings.getByText('Nothing speaks against notifications.')).toBeVisible();
  const since = Date.now();
  await settings.getByRole('button', { name: 'Send a test notification' }).click();
  await waitForNotification(/Notifications reach you/, since);
});

test('a desktop without a notification service is noticed', async ({ launch }) => {
  const bus = await startBareBus();
  const app = await launch({
    passwordStore: 'basic',
    env: { DBUS_SESSION_BUS_ADDRESS: bus.address },
  });
  const page = await app.window();
  const sentence = 'This desktop has no notification service.';
  await expect(page.getByText(sentence)).toBeVisible();
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Send a test notification' }).click();
  await expect(settings.getByText(sentence)).toBeVisible();
  await expect(settings.getByText('Nothing speaks against notifications.')).toBeHidden();
  await takeScreenshot('no-notifications');
  await app.quit();
  await bus.stop();
});

test('the theme is chosen, and kept', async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  // Playwright would choose one of its own.
  await page.emulateMedia({ colorScheme: null });
  const settings = await openSettings(page);
  const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).color);
  await settings.getByLabel('Theme').selectOption('Light');
  const light = await ink();
  await settings.getByLabel('Theme').selectOption('Dark');
  await expect.poll(ink).not.toBe(light);
  const dark = await ink();
  await takeScreenshot('settings-dark');
  await first.quit();
  const again = await launch({ profile: first.profile });
  const window = await again.window();
  await window.emulateMedia({ colorScheme: null });
  expect(await window.evaluate(() => getComputedStyle(document.documentElement).color)).toBe(dark);
});

test('start at login leads to an app in the tray, as the desktop starts it', async ({ launch }) => {
  const entry = join(
    process.env['XDG_CONFIG_HOME'] ?? '',
    'autostart',
    'io.github.token-tray.TokenTray.desktop',
  );
  const first = await launch();
  const settings = await openSettings(await first.window());
  await settings.getByLabel('Start at login').click();
  await expect(settings.getByLabel('Start at login')).toBeChecked();
  await first.quit();

  const started = spawn('gio', ['launch', entry], {
    env: { ...process.env, TOKEN_TRAY_PROFILE: first.profile },
    stdio: 'ignore',
  });
  await once(started, 'exit');
  const pid = await waitFor('app that the desktop started', () => pidWith('--hidden'));
  const icon = await findTrayIcon(pid);
  // It may end before it answers.
  await clickTrayMenu(icon, 'Quit').catch(() => undefined);
  await waitFor('end of the app', () => (existsSync(`/proc/${pid}`) ? undefined : true));

  const again = await launch({ profile: first.profile });
  const same = await openSettings(await again.window());
  await same.getByLabel('Start at login').click();
  await expect(same.getByLabel('Start at login')).not.toBeChecked();
  expect(existsSync(entry)).toBe(false);
});

/** The process that was started with this argument, and is no child process of Chromium's. */
function pidWith(argument: string): number | undefined {
  const found = allPids().find((pid) => {
    const words = argumentsOf(pid);
    return words.includes(argument) && !words.some((word) => word.startsWith('--type='));
  });
  return found === undefined ? undefined : Number(found);
}
