import { iconFolder } from './desktop/icons.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import { createTray, type AppTray } from './desktop/tray.ts';
import { errorName, type Log } from './log.ts';
import type { Stops } from './stops.ts';

export interface TrayOptions {
  readonly stops: Stops;
  readonly act: (action: TrayAction) => Promise<void>;
  readonly log: Log;
}

export function openTray({ stops, act, log }: TrayOptions): AppTray {
  const tray = createTray({
    platform: process.platform,
    iconFolder: iconFolder(),
    onAction: (action) => {
      act(action).catch((error: unknown) => log('tray-failed', { error: errorName(error) }));
    },
  });
  stops.add(tray.stop);
  return tray;
}
