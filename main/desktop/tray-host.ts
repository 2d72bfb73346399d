import type { Clock } from '../expiry/clock.ts';
import { callSessionBus, type Ask } from './session-bus.ts';

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
  const registered = await callSessionBus(ask, {
    service: watcher,
    path: '/StatusNotifierWatcher',
    method: 'org.freedesktop.DBus.Properties.Get',
    texts: [watcher, 'IsStatusNotifierHostRegistered'],
  });
  return registered?.includes('true') ?? false;
}

const betweenAsksMs = 2_000;

/**
 * Asks until there is a tray host, or `patienceMs` after the first answer. At login the panel often starts after
 * the apps that want to be in it.
 */
export async function waitForTrayHost(
  platform: NodeJS.Platform,
  ask: Ask,
  clock: Clock,
  patienceMs: number,
): Promise<boolean> {
  let askAgainUntil: number | null = null;
  for (;;) {
    if (await hasTrayHost(platform, ask)) return true;
    // No answer at all takes longer to come than some are patient: it is the first one that counts.
    askAgainUntil ??= clock.monotonic() + patienceMs;
    if (clock.monotonic() >= askAgainUntil) return false;
    await new Promise<void>((resolve) => {
      clock.setTimer(betweenAsksMs, resolve);
    });
  }
}
