import { app } from 'electron';
import type { LogLevel } from '../preload/contract.ts';
import { isHiddenStart } from './desktop/autostart.ts';
import { stopBeforeQuit } from './desktop/quitting.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import type { AppTray } from './desktop/tray.ts';
import { systemClock as clock } from './expiry/clock.ts';
import type { Log } from './log.ts';
import { openTray } from './open-tray.ts';
import { createStops, type Stops } from './stops.ts';

type Act = (action: TrayAction) => Promise<void>;

/** What is there before the rest of the app is. */
export interface Start {
  readonly log: Log;
  readonly setLogLevel: (level: LogLevel) => void;
  readonly stops: Stops;
  /** At login, say: nobody asked for the window. */
  readonly hidden: boolean;
  readonly tray: AppTray;
  /** Of windows and notifications. */
  readonly icon: string;
  /** What a click in the tray does; until `onAct` no more than to ask for the window. */
  readonly act: Act;
  onAct(act: Act): void;
  /** Opens the window whenever it is asked for, and soon if it already was. */
  onOpen(open: () => void): void;
}

/** Making a window holds up the tray's registration with the panel for as long as it takes. */
const windowAfterTrayMs = 25;
/**
 * Loading the app does too. And where Chromium finds no GPU, it needs a process or two and 0.1 s to
 * see that; one more, when main is busy while the first of them gives up.
 */
const appAfterTrayMs = 250;
/** For each part: the app is gone within seconds, whatever hangs. */
const stopWithinMs = 800;

function after(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimer(delayMs, resolve);
  });
}

/**
 * Puts the icon into the panel, then loads the app: reading and running its code takes longer than all
 * that is done here. Runs once, after Electron is ready.
 */
export async function start(log: Log, setLogLevel: Start['setLogLevel']): Promise<void> {
  const { platform } = process;
  log('started', { version: app.getVersion(), electron: process.versions.electron, platform });
  const stops = createStops(clock, log, stopWithinMs);
  stops.add(() => log('stopped'));
  stopBeforeQuit(stops.run);
  const hidden = isHiddenStart(process.argv, app, platform);
  // A second launch may come before there is anything to open.
  let openWanted = !hidden;
  let openWindow = (): void => void (openWanted = true);
  app.on('second-instance', () => openWindow());
  app.on('activate', () => openWindow());

  // A click on the icon may come before its menu is there.
  let onAct: Act = async ({ kind }) => {
    if (kind === 'open') openWindow();
  };
  const act: Act = (action) => onAct(action);
  const { tray, icon } = openTray({ stops, act, log });
  const windowMayCome = after(windowAfterTrayMs);
  if (hidden) await after(appAfterTrayMs);

  const { startApp } = await import('./app.ts');
  // Who quits while the app still starts has stopped the tray already.
  if (stops.haveRun()) return;
  await startApp({
    log,
    setLogLevel,
    stops,
    hidden,
    tray,
    icon,
    act,
    onAct: (wanted) => void (onAct = wanted),
    onOpen: (open) => {
      openWindow = open;
      if (openWanted) void windowMayCome.then(open);
    },
  });
}
