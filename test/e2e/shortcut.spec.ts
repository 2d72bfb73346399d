// The global shortcut, pressed on the real keyboard of the desktop.
import { join } from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { waitForNotification } from '../desktop/notifications.ts';
import { hasWindow, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, chooseMore, newestToken, openSettings } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const account = typedAccount('leaf.eco');
let sandbox: Sandbox;

test.beforeAll(async () => {
  sandbox = await startSandbox({ accounts: fiveAccounts });
});

test.afterAll(() => sandbox.stop());

/** Records what is pressed on the keyboard. */
async function record(settings: Locator, keys: string): Promise<void> {
  await settings.getByRole('button', { name: /^Record/ }).click();
  await expect(settings.getByRole('button', { name: /Esc cancels/ })).toBeFocused();
  await pressKeys(keys);
}

function state(settings: Locator): Locator {
  return settings.getByRole('region', { name: 'Shortcut' });
}

/** Another program that has the combination. */
async function holdElsewhere(accelerator: string): Promise<LaunchedApp> {
  const other = await launchApp({
    folder: join(import.meta.dirname, '..', 'desktop', 'fixture-app'),
  });
  const held = await other.electron.evaluate(
    ({ globalShortcut }, keys) => globalShortcut.register(keys, () => {}),
    accelerator,
  );
  expect(held).toBe(true);
  return other;
}

/** This app's own: a search of the screen may find those of others. */
function windowsOf({ electron }: LaunchedApp): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

async function inDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await takeScreenshot(name);
  await page.emulateMedia({ colorScheme: null });
}

test('recorded in the window, it copies the pinned account with no window open', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.window();
  await addAccount(page, account, sandbox);
  const settings = await openSettings(page);
  await expect(state(settings)).toContainText('No account is pinned. Pin one');
  await settings.getByRole('button', { name: 'Done' }).click();
  await chooseMore(page, account.label, 'Pin');

  const again = await openSettings(page);
  await expect(state(again)).toContainText('Copies leaf.eco production');
  await again.getByRole('button', { name: 'Record shortcut' }).click();
  await state(again).scrollIntoViewIfNeeded();
  await takeScreenshot('shortcut-recording');
  await pressKeys('Escape');
  await expect(again).toBeVisible();
  await expect(again.getByRole('button', { name: 'Turn off' })).toBeHidden();
  await record(again, 'k');
  await expect(state(again)).toContainText('Hold Ctrl, Alt');
  await pressKeys('ctrl+c');
  await expect(state(again)).toContainText('Ctrl+C copies in every program');
  await takeScreenshot('shortcut-reserved');
  await pressKeys('ctrl+shift+y');
  await expect(state(again)).toContainText('Ctrl+Shift+Y is on.');
  await takeScreenshot('shortcut-light');
  await inDark(page, 'shortcut-dark');

  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => windowsOf(app)).toBe(0);
  const since = Date.now();
  await pressKeys('ctrl+shift+y');
  const header = account.header(newestToken(sandbox, account));
  await expect.poll(readClipboard).toBe(header);
  const { body } = await waitForNotification(/leaf\.eco · Production copied/, since);
  expect(body).toBe('On the clipboard, clears in 45 s.');
  expect(header).not.toContain(body);
  await app.quit();

  const next = await launch({ profile: app.profile, args: ['--hidden'] });
  await findTrayIcon(next.pid);
  await writeClipboard('of the user');
  await expect(async () => {
    await pressKeys('ctrl+shift+y');
    await expect.poll(readClipboard, { timeout: 1_500 }).toBe(header);
  }).toPass({ timeout: 15_000 });

  const opened = next.electron.waitForEvent('window');
  await clickTrayMenu(await findTrayIcon(next.pid), 'Open Token Tray');
  const last = await openSettings(await opened);
  await last.getByRole('button', { name: 'Turn off' }).click();
  await expect(state(last)).not.toContainText('Ctrl+Shift+Y');
  await writeClipboard('of the user');
  await pressKeys('ctrl+shift+y');
  await last.getByRole('button', { name: 'Done' }).click();
  expect(await readClipboard()).toBe('of the user');
});

test('while one is recorded, the one that is on copies nothing', async ({ launch }) => {
  const app = await launch({ preferences: { shortcut: 'Control+Shift+U' } });
  const page = await app.window();
  await addAccount(page, account, sandbox);
  await chooseMore(page, account.label, 'Pin');
  const header = account.header(newestToken(sandbox, account));
  const isHeld = () =>
    app.electron.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Shift+U'));
  const startRecording = async (settings: Locator): Promise<void> => {
    await settings.getByRole('button', { name: 'Record another' }).click();
    await expect.poll(isHeld).toBe(false);
  };
  await writeClipboard('of the user');

  const settings = await openSettings(page);
  await startRecording(settings);
  await pressKeys('ctrl+shift+u');
  await expect(settings.getByRole('button', { name: 'Record another' })).toBeVisible();
  await expect.poll(isHeld).toBe(true);
  expect(await readClipboard()).toBe('of the user');

  await startRecording(settings);
  await pressKeys('Tab');
  await expect.poll(isHeld).toBe(true);

  await startRecording(settings);
  await page.reload();
  await expect.poll(isHeld).toBe(true);

  await startRecording(await openSettings(page));
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(isHeld).toBe(true);

  const opened = app.electron.waitForEvent('window');
  await clickTrayMenu(await findTrayIcon(app.pid), 'Open Token Tray');
  await startRecording(await openSettings(await opened));
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(isHeld).toBe(true);
  expect(await readClipboard()).toBe('of the user');
  await pressKeys('ctrl+shift+u');
  await expect.poll(readClipboard).toBe(header);
});

test('one that another program has is refused, and the one before goes on', async ({ launch }) => {
  const other = await holdElsewhere('Control+Alt+J');
  const app = await launch({ preferences: { shortcut: 'Control+Shift+U' } });
  const page = await app.window();
  const settings = await openSettings(page);
  await expect(state(settings)).toContainText('Ctrl+Shift+U is on.');
  await settings.getByRole('button', { name: 'Record another' }).click();
  // The other program takes the keys before they reach the window, so they are sent to the page.
  await page.keyboard.press('Control+Alt+j');
  await expect(settings.getByRole('alert')).toContainText('Another program, or the system, has');
  await expect(settings.getByRole('alert')).toContainText('Ctrl+Shift+U goes on.');
  await expect(state(settings)).toContainText('Ctrl+Shift+U is on.');
  await state(settings).scrollIntoViewIfNeeded();
  await takeScreenshot('shortcut-refused');

  await settings.getByRole('button', { name: 'Done' }).click();
  await pressKeys('ctrl+shift+u');
  await expect(page.getByRole('alert')).toContainText('No account is pinned');
  await takeScreenshot('shortcut-nothing-pinned');
  await app.quit();
  await other.quit();
});

test('one that was taken meanwhile is told at the start, and tried again', async ({ launch }) => {
  const other = await holdElsewhere('Control+Alt+J');
  const app = await launch({ preferences: { shortcut: 'Control+Alt+J' } });
  const page = await app.window();
  await expect(page.getByText('Ctrl+Alt+J belongs to another program')).toBeVisible();
  const settings = await openSettings(page);
  await expect(state(settings)).toContainText('Ctrl+Alt+J belongs to another program');
  await state(settings).scrollIntoViewIfNeeded();
  await takeScreenshot('shortcut-taken');
  await inDark(page, 'shortcut-taken-dark');
  await settings.getByRole('button', { name: 'Try again' }).click();
  await expect(settings.getByRole('alert')).toContainText('Another program, or the system, has');
  await other.quit();
  await settings.getByRole('button', { name: 'Try again' }).click();
  await expect(state(settings)).toContainText('Ctrl+Alt+J is on.');
  await expect(settings.getByRole('alert')).toBeHidden();
});

test('with no window open, the window comes and says that nothing is pinned', async ({
  launch,
}) => {
  const app = await launch({ preferences: { shortcut: 'Control+Shift+U' }, args: ['--hidden'] });
  await findTrayIcon(app.pid);
  const opened = app.electron.waitForEvent('window');
  await expect(async () => {
    await pressKeys('ctrl+shift+u');
    await expect.poll(() => windowsOf(app), { timeout: 1_500 }).toBe(1);
  }).toPass({ timeout: 15_000 });
  const page = await opened;
  await expect(page.getByRole('alert')).toContainText('No account is pinned');
  await addAccount(page, account, sandbox);
  await chooseMore(page, account.label, 'Pin');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a token of production is asked about first, if that is wanted', async ({ launch }) => {
  const preferences = { shortcut: 'Control+Shift+U', confirmProductionCopies: true };
  const app = await launch({ preferences });
  const page = await app.window();
  await addAccount(page, account, sandbox);
  await chooseMore(page, account.label, 'Pin');
  await writeClipboard('of the user');
  const isAsked = () => hasWindow('Copy a token of production');

  await pressKeys('ctrl+shift+u');
  await expect.poll(isAsked).toBe(true);
  await takeScreenshot('shortcut-asks');
  await pressKeys('Escape');
  await expect.poll(isAsked).toBe(false);
  expect(await readClipboard()).toBe('of the user');

  const since = Date.now();
  await expect(async () => {
    await pressKeys('ctrl+shift+u');
    await expect.poll(isAsked, { timeout: 1_500 }).toBe(true);
  }).toPass({ timeout: 15_000 });
  await pressKeys('Return');
  await expect.poll(readClipboard).toBe(account.header(newestToken(sandbox, account)));
  await waitForNotification(/leaf\.eco · Production copied/, since);
});
