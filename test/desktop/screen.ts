import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from './wait-for.ts';

const execute = promisify(execFile);

const screenshots = join(import.meta.dirname, '..', '..', 'test-results', 'screenshots');

/** The tray is the last item of the panel at the top of the 1280 × 800 screen. */
const lastTrayIcon = ['1266', '14'];

/** Takes a picture of the whole screen; answers its path. */
export async function takeScreenshot(name: string): Promise<string> {
  const file = join(screenshots, `${name}.png`);
  await mkdir(dirname(file), { recursive: true });
  await sleep(400); // what a test sees in the page is on the screen some frames later
  await execute('scrot', ['--overwrite', file]);
  return file;
}

/** Menus are windows of their own; a tooltip is another kind. */
async function isMenuOpen(): Promise<boolean> {
  const { stdout } = await execute('xdotool', ['search', '--onlyvisible', '--name', '.*']);
  const types = await Promise.all(
    stdout
      .trim()
      .split('\n')
      .map((window) =>
        // A tooltip may be gone before it is asked.
        execute('xprop', ['-id', window, '_NET_WM_WINDOW_TYPE']).catch(() => ({ stdout: '' })),
      ),
  );
  return types.some((type) => type.stdout.includes('_MENU'));
}

/** The window whose title holds this; undefined while there is none. */
export async function findWindow(title: string): Promise<string | undefined> {
  const search = ['search', '--onlyvisible', '--name', title];
  // It ends with 1 where it finds none.
  const { stdout } = await execute('xdotool', search).catch(() => ({ stdout: '' }));
  return stdout.trim().split('\n')[0] || undefined;
}

/** Answers the box of this title with a key, once it is there, and waits until it is gone. */
export async function answerBox(title: string, key: 'Return' | 'Escape'): Promise<void> {
  const box = await waitFor(`box "${title}"`, () => findWindow(title));
  await execute('xdotool', ['windowfocus', '--sync', box]);
  await pressKeys(key);
  await waitFor('end of the box', async () =>
    (await findWindow(title)) === undefined ? true : undefined,
  );
}

/** Whether a window of this title is on the screen. */
export async function hasWindow(title: string): Promise<boolean> {
  const search = ['search', '--onlyvisible', '--name', `^${title}$`];
  // It ends with an error when it finds none.
  return await execute('xdotool', search).then(
    () => true,
    () => false,
  );
}

/** Opens the menu of the last icon in the tray by a real click. Fails when no menu comes up. */
export async function openTrayMenuByMouse(): Promise<void> {
  await execute('xdotool', ['mousemove', ...lastTrayIcon, 'click', '1']);
  await waitFor('menu on the screen', async () => ((await isMenuOpen()) ? true : undefined));
  await sleep(300); // it draws itself; nothing tells when it has
}

/** Presses keys on whatever has the focus, such as `Escape` to close a menu. */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await execute('xdotool', ['key', ...keys]);
}
