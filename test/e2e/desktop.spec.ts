// The virtual desktop itself: each of its parts, seen through a small app.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { isKeyringLocked, lockKeyring, unlockKeyring } from '../desktop/keyring.ts';
import {
  clickNotification,
  closeNotifications,
  shownNotifications,
  waitForNotification,
} from '../desktop/notifications.ts';
import { announceSleep, announceWake } from '../desktop/power.ts';
import { openTrayMenuByMouse, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startTrayHost, stopTrayHost } from '../desktop/tray-host.ts';
import {
  clickTrayMenu,
  findMenuItem,
  findTrayIcon,
  hasTrayIcon,
  readTrayIcon,
  readTrayMenu,
} from '../desktop/tray.ts';

const folder = join(import.meta.dirname, '..', 'desktop', 'fixture-app');

test.describe('with everything', () => {
  let app: LaunchedApp;
  test.beforeAll(async () => {
    app = await launchApp({ folder });
  });
  test.afterAll(() => app.quit());

  test('the app runs in the sandbox', async () => {
    test.skip('ELECTRON_DISABLE_SANDBOX' in process.env, 'this system does not allow it');
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // Seccomp 2: a filter is in force, which only Chromium's sandbox sets.
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s2$/m);
  });

  test('the app runs as an ordinary user, under its own name', async () => {
    expect(process.getuid?.()).not.toBe(0);
    const page = await app.window();
    expect(await page.title()).toBe('Fixture');
    const identity = await app.electron.evaluate(({ app: electronApp }) => [
      electronApp.name,
      electronApp.getVersion(),
    ]);
    expect(identity).toEqual(['desktop-fixture', '1.2.3']);
  });

  test('the keyring seals', async () => {
    await expect.poll(() => app.output()).toContain('vault gnome_libsecret true');
  });

  test('the keyring locks and unlocks', async () => {
    await lockKeyring();
    expect(await isKeyringLocked()).toBe(true);
    await unlockKeyring();
    expect(await isKeyringLocked()).toBe(false);
    const sealed = await app.electron.evaluate(({ safeStorage }) =>
      safeStorage.encryptString('x').toString('latin1', 0, 3),
    );
    expect(sealed).toBe('v11');
  });

  test('the tray icon and its menu are read and clicked', async () => {
    const icon = await findTrayIcon(app.pid);
    const { status, picture } = await readTrayIcon(icon);
    expect(status).toBe('Active');
    expect(picture).toHaveLength(64);
    await expect.poll(async () => (await readTrayIcon(icon)).toolTip).toMatch(/^Fixture/);
    const menu = await readTrayMenu(icon);
    expect(menu.map(({ label, kind, enabled }) => [label, kind, enabled])).toEqual([
      ['Copy_as', 'item', true],
      ['', 'separator', true],
      ['Asleep', 'item', false],
      ['Notify', 'item', true],
    ]);
    expect(findMenuItem(menu, 'Copy_as', /^Head/)?.label).toBe('Header');
    await writeClipboard('before');
    expect(await readClipboard()).toBe('before');
    await clickTrayMenu(icon, 'Copy_as', 'Header');
    await expect.poll(readClipboard).toBe('Fixture: copied');
  });

  test('a notification is recorded, clicked and closed', async () => {
    const since = Date.now();
    await clickTrayMenu(await findTrayIcon(app.pid), 'Notify');
    const { summary, body, closed, id } = await waitForNotification(/Fixture & Co/, since);
    expect({ summary, body, closed }).toEqual({
      summary: 'Fixture & Co',
      body: 'says hello',
      closed: false,
    });
    await clickNotification();
    await expect.poll(() => app.output()).toContain('notification clicked');
    await closeNotifications();
    await expect
      .poll(() => shownNotifications().find((shown) => shown.id === id)?.closed)
      .toBe(true);
  });

  test('sleep and wake reach the app', async () => {
    await announceSleep();
    await announceWake();
    await expect.poll(() => app.output()).toMatch(/suspend[^]*resume/);
  });

  test('a click opens the menu on the screen, a picture is taken, keys choose', async () => {
    await writeClipboard('before');
    await openTrayMenuByMouse();
    const file = await takeScreenshot('virtual-desktop');
    expect(statSync(file).size).toBeGreaterThan(5_000);
    await pressKeys('Down', 'Right', 'Return');
    await expect.poll(readClipboard).toBe('Fixture: copied');
  });
});

test('without a keyring nothing is sealed', async ({ launch }) => {
  const app = await launch({ folder, passwordStore: 'basic' });
  await expect.poll(() => app.output()).toContain('vault basic_text');
});

test('without a tray host there is no icon', async ({ launch }) => {
  await stopTrayHost();
  const app = await launch({ folder });
  await app.window();
  expect(await hasTrayIcon(app.pid)).toBe(false);
  await startTrayHost();
});
