import { app } from 'electron';
import path from 'node:path';
import type { TrayAction } from './desktop/tray-menu.ts';
import { createTray, type AppTray } from './desktop/tray.ts';
import { errorName, type Log } from './log.ts';
import type { Stops } from './stops.ts';

export interface TrayOptions {
  readonly stops: Stops;
  readonly act: (action: TrayAction) => Promise<void>;
  readonly log: Log;
}

/** The tray, and the icon that the app's windows and notifications have. */
export function openTray({ stops, act, log }: TrayOptions): {
  readonly tray: AppTray;
  readonly icon: string;
} {
  const icons = path.join(app.getAppPath(), 'build', 'icons');
  const tray = createTray({
    platform: process.platform,
    iconFolder: icons,
    onAction: (action) => {
      act(action).catch((error: unknown) => log('tray-failed', { error: errorName(error) }));
    },
  });
  stops.add(tray.stop);
  return { tray, icon: path.join(icons, 'icon-256.png') };
}
