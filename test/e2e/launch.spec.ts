// What other programs, web pages and shells can start the app with.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { test } from '../desktop/test.ts';
import { clickTrayIcon, clickTrayMenu, findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { runningApps } from '../desktop/processes.ts';
import { waitFor } from '../desktop/wait-for.ts';
import { reached, shows, times } from '../faults/reached.ts';

const root = join(import.meta.dirname, '..', '..');

/** Starts the app once more; answers its exit code. */
async function launchAgain(
  { profile }: Pick<LaunchedApp, 'profile'>,
  args: readonly string[],
): Promise<unknown> {
  const again = spawn(process.env['TOKEN_TRAY_ELECTRON'] ?? '', [root, ...args], {
    env: { ...process.env, TOKEN_TRAY_PROFILE: profile },
    stdio: 'ignore',
  });
  await once(again, 'exit');
  return again.exitCode;
}

function windowUrls({ electron }: LaunchedApp): Promise<readonly string[]> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
}

const items = Array.from({ length: 10_000 }, (_, at) => `--item-${at}`);
const odd: Readonly<Record<string, readonly string[]>> = {
  'nothing more': [],
  '100 KB': ['x'.repeat(100_000)],
  '10,000 items': items,
  'control characters': ['--', '\u{1}\u{1B}[2J', '-\n-hidden', '\u{202E}'],
  addresses: ['https://example.com/', 'token-tray://add?password=x', 'file:///etc/passwd'],
  'what looks like a flag of ours': ['--HIDDEN', '--hidden=1', '--quit', '--reset'],
};

for (const [what, args] of Object.entries(odd)) {
  test(
    `a second launch with ${what} brings the window, and nothing else`,
    shows('D1'),
    async () => {
      const app = await launchApp({ args: ['--hidden'] });
      const icon = await findTrayIcon(app.pid);
      const opened = app.electron.waitForEvent('window');
      expect(await launchAgain(app, args)).toBe(0);
      const page = await opened;
      await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
      expect(await windowUrls(app)).toEqual(['app://ui/index.html']);
      expect((await readTrayMenu(icon)).length).toBeGreaterThan(0);
      await app.quit();
    },
  );
}

test('a click on the icon opens the window, as soon as the icon is there', async ({ launch }) => {
  const app = await launch({ args: ['--hidden'] });
  await clickTrayIcon(await findTrayIcon(app.pid));
  await expect((await app.window()).getByText('No accounts yet')).toBeVisible();
});

test('a window that is closed before the app is loaded leaves the app in the tray', async ({
  launch,
}) => {
  const app = await launch({ args: ['--hidden'] });
  const icon = await findTrayIcon(app.pid);
  await Promise.all([
    clickTrayIcon(icon),
    app.electron.evaluate(
      ({ app: electronApp }) =>
        new Promise<void>((resolve) => {
          electronApp.once('browser-window-created', (_event, window) => {
            window.once('closed', resolve);
            setImmediate(() => window.destroy());
          });
        }),
    ),
  ]);
  await expect.poll(async () => (await readTrayMenu(icon)).length).toBeGreaterThan(2);
  expect(app.electron.process().exitCode).toBeNull();
});

test('a first launch with too many arguments goes on without them', shows('D1'), async () => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  expect(await launchAgain({ profile }, [...items, '--hidden'])).toBe(0);
  // It runs as another process now. Chromium's lock on the profile names it: a link to "host-pid".
  const lock = await waitFor('lock on the profile', () =>
    readlink(join(profile, 'SingletonLock')).catch(() => undefined),
  );
  const pid = Number(lock.split('-').at(-1));
  const icon = await findTrayIcon(pid);
  expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--item-');
  // It is gone before it could answer the panel.
  await clickTrayMenu(icon, 'Quit').catch(() => {});
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
});

test('launch after launch leaves the first one alive', shows('D2'), async () => {
  const launches = times(24, 200);
  test.setTimeout(times(180_000, 900_000));
  const app = await launchApp({ args: ['--hidden'] });
  const icon = await findTrayIcon(app.pid);
  const started = Date.now();
  const exitCodes: unknown[] = [];
  const one = async (): Promise<void> => {
    while (exitCodes.length < launches) {
      const at = exitCodes.push('running') - 1;
      exitCodes[at] = await launchAgain(app, at % 4 === 0 ? items : ['x'.repeat(3_000)]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  const seconds = (Date.now() - started) / 1_000;
  // Those with too many arguments started once more, and would be the first when this one quits.
  await expect.poll(runningApps, { timeout: 30_000 }).toEqual([app.pid]);
  expect(new Set(exitCodes)).toEqual(new Set([0]));
  expect(app.electron.process().exitCode).toBeNull();
  expect(await windowUrls(app)).toEqual(['app://ui/index.html']);
  expect((await readTrayMenu(icon)).length).toBeGreaterThan(0);
  await app.quit();
  reached('D2', { 'second starts': exitCodes.length, seconds: Math.round(seconds) });
});

test('addresses and files that the system hands over are ignored', shows('D3'), async () => {
  const app = await launchApp();
  const page = await app.window();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  const handled = await app.electron.evaluate(({ app: electronApp }) => {
    const event = { preventDefault: () => {} };
    return [
      electronApp.emit('open-url', event, 'token-tray://add?password=x'),
      electronApp.emit('open-file', event, '/etc/passwd'),
      electronApp.isDefaultProtocolClient('token-tray'),
      electronApp.isDefaultProtocolClient('app'),
    ];
  });
  expect(handled).toEqual([false, false, false, false]);
  expect(await windowUrls(app)).toEqual(['app://ui/index.html']);
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await app.quit();
});
