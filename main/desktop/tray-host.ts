import { execFile } from 'node:child_process';
import type { Clock } from '../expiry/clock.ts';

/** Asks a command-line program; answers its output, or null when it cannot be run or fails. */
export type Ask = (program: string, args: readonly string[]) => Promise<string | null>;

export const askProgram: Ask = async (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: 3_000 }, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });

const watcher = 'org.kde.StatusNotifierWatcher';

/**
 * Whether something on this desktop shows tray icons. Electron does not tell, and on Linux there
 * may be nothing (GNOME without an extension): https://github.com/electron/electron/issues/53213
 *
 * True on macOS and Windows, which always have a tray. On Linux the desktop's watcher of tray icons
 * is asked for over D-Bus, with whichever of the usual programs is there; where none is, the answer
 * is false, so that the window stays a door into the app.
 */
export async function hasTrayHost(platform: NodeJS.Platform, ask: Ask): Promise<boolean> {
  if (platform !== 'linux') return true;
  const viaDbusSend = await ask('dbus-send', [
    '--session',
    '--print-reply=literal',
    `--dest=${watcher}`,
    '/StatusNotifierWatcher',
    'org.freedesktop.DBus.Properties.Get',
    `string:${watcher}`,
    'string:IsStatusNotifierHostRegistered',
  ]);
  if (viaDbusSend !== null) return viaDbusSend.includes('true');
  const viaGdbus = await ask('gdbus', [
    'call',
    '--session',
    `--dest=${watcher}`,
    '--object-path=/StatusNotifierWatcher',
    '--method=org.freedesktop.DBus.Properties.Get',
    watcher,
    'IsStatusNotifierHostRegistered',
  ]);
  return viaGdbus?.includes('true') ?? false;
}

const betweenAsksMs = 2_000;

/**
 * Asks until there is a tray host or `patienceMs` is over. At login the panel often starts after
 * the apps that want to be in it.
 */
export async function waitForTrayHost(
  platform: NodeJS.Platform,
  ask: Ask,
  clock: Clock,
  patienceMs: number,
): Promise<boolean> {
  const askAgainUntil = clock.monotonic() + patienceMs;
  for (;;) {
    if (await hasTrayHost(platform, ask)) return true;
    if (clock.monotonic() >= askAgainUntil) return false;
    await new Promise<void>((resolve) => {
      clock.setTimer(betweenAsksMs, resolve);
    });
  }
}
