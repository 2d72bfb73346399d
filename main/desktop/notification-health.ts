import path from 'node:path';
import type { NotificationTrouble } from '../../preload/contract.ts';
import { callSessionBus, type Ask } from './session-bus.ts';

const service = 'org.freedesktop.Notifications';

/** What the desktop's notification service can do; `none` when there is none; null: it cannot be told. */
export type NotificationService = { readonly markup: boolean } | 'none' | null;

/** Electron hands notifications to a service on the session bus, on Linux, and does not say whether there is one. */
export async function findNotificationService(
  platform: NodeJS.Platform,
  ask: Ask,
): Promise<NotificationService> {
  if (platform !== 'linux') return null;
  const capabilities = await callSessionBus(ask, {
    service,
    path: '/org/freedesktop/Notifications',
    method: `${service}.GetCapabilities`,
  });
  if (capabilities !== null) return { markup: /\bbody-markup\b/.test(capabilities) };
  // A bus that answers otherwise has no such service; else it is us who cannot ask.
  const bus = 'org.freedesktop.DBus';
  const names = await callSessionBus(ask, {
    service: bus,
    path: '/org/freedesktop/DBus',
    method: `${bus}.ListNames`,
  });
  return names === null ? null : 'none';
}

export interface NotificationHealth {
  /** Looks without showing anything. */
  check(): Promise<void>;
  /** The desktop took one. */
  shown(): void;
  /** The desktop refused one. */
  failed(): void;
  trouble(): NotificationTrouble | null;
}

export interface NotificationHealthOptions {
  readonly platform: NodeJS.Platform;
  readonly ask: Ask;
  /** The running program. */
  readonly program: string;
  readonly onChange: () => void;
}

/** Whether notifications reach the user. A lost one costs nothing, as tray and window say the same. */
export function createNotificationHealth(options: NotificationHealthOptions): NotificationHealth {
  const { platform, ask, program } = options;
  let trouble: NotificationTrouble | null = null;

  function set(found: NotificationTrouble | null): void {
    if (found === trouble) return;
    trouble = found;
    options.onChange();
  }

  async function cause(): Promise<NotificationTrouble | null> {
    if ((await findNotificationService(platform, ask)) === 'none') return 'no-service';
    return platform === 'darwin' && !(await isSigned(program, ask)) ? 'unsigned' : null;
  }

  return {
    check: async () => {
      const found = await cause();
      // What failed before may fail again, although there is a service.
      if (found !== null || trouble !== 'failed') set(found);
    },
    shown: () => set(null),
    failed: () => {
      set('failed');
      void cause().then((found) => {
        if (trouble === 'failed' && found !== null) set(found);
      });
    },
    trouble: () => trouble,
  };
}

/**
 * From Electron 42 on macOS delivers nothing of an app without a valid signature:
 * https://github.com/electron/electron/pull/47817
 */
async function isSigned(program: string, ask: Ask): Promise<boolean> {
  // Token Tray.app/Contents/MacOS/Token Tray
  const bundle = path.posix.join(program, '..', '..', '..');
  return (await ask('/usr/bin/codesign', ['--verify', '--strict', bundle])) !== null;
}
