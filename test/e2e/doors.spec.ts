// The tray is never the only door.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startTrayHost, stopTrayHost } from '../desktop/tray-host.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { shows } from '../faults/reached.ts';

const root = join(import.meta.dirname, '..', '..');

/** Starts the app as a user does who clicks its icon a second time; answers its exit code. */
async function launchAgain({ profile }: LaunchedApp): Promise<unknown> {
  const again = spawn(process.env['TOKEN_TRAY_ELECTRON'] ?? '', [root], {
    env: { ...process.env, TOKEN_TRAY_PROFILE: profile },
    stdio: 'ignore',
  });
  await once(again, 'exit');
  return again.exitCode;
}

/** Asked again on an error: Electron can collect the promise of an answer while it starts. */
async function expectWindows({ electron }: LaunchedApp, count: number): Promise<void> {
  await expect(async () => {
    const windows = await electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(count);
  }).toPass({ timeout: 5_000 });
}

test('a second launch ends at once and shows the window of the first', shows('R9'), async () => {
  const app = await launchApp({ args: ['--hidden'] });
  await findTrayIcon(app.pid);
  await expectWindows(app, 0);
  const opened = app.electron.waitForEvent('window');
  expect(await launchAgain(app)).toBe(0);
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await app.quit();
});

test('the window closes without ending the app, and the tray opens it again', async () => {
  const app = await launchApp();
  const icon = await findTrayIcon(app.pid);
  const page = await app.window();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expectWindows(app, 0);
  const opened = app.electron.waitForEvent('window');
  await clickTrayMenu(icon, 'Add an account…');
  await expect((await opened).getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await app.quit();
});

test('Quit in the tray ends the app', async () => {
  const app = await launchApp({ args: ['--hidden'] });
  const closed = app.electron.waitForEvent('close');
  // The app is gone before it could answer the panel.
  await clickTrayMenu(await findTrayIcon(app.pid), 'Quit').catch(() => {});
  await closed;
});

test('quitting while the app still starts ends it without a word', async () => {
  let app = await launchApp();
  for (let at = 0; at < 3; at += 1) {
    await app.quit();
    expect(app.output()).not.toContain('start-failed');
    app = await launchApp({ profile: app.profile });
  }
  await app.quit();
});

test.describe('without a tray host', () => {
  test.beforeAll(stopTrayHost);
  test.afterAll(startTrayHost);

  test('the window opens and says why, and closing it ends the app', async () => {
    const app = await launchApp();
    const page = await app.window();
    await expect(page.getByText(/no tray/i).first()).toBeVisible();
    await takeScreenshot('no-tray');
    const closed = app.electron.waitForEvent('close');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
  });
});
