import { app } from 'electron';
import type { LogLevel } from '../preload/contract.ts';
import { isHiddenStart } from './desktop/autostart.ts';
import { stopBeforeQuit } from './desktop/quitting.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import type { AppTray } from './desktop/tray.ts';
import { systemClock as clock } from './expiry/clock.ts';
import type { Log } from './log.ts';
import type { FirstWindow } from './first-window.ts';
import { once } from './once.ts';
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
  /** What a click in the tray does; until `onAct` no more than to ask for the window. */
  readonly act: Act;
  onAct(act: Act): void;
  readonly first: FirstWindow;
}

/**
 * Loading the app holds up the tray's registration with the panel. And where Chromium finds no GPU, it
 * needs a process or two and 0.1 s to see that; one more, when main is busy while the first of them
 * gives up.
 */
const appAfterTrayMs = 250;
/** A page that takes longer could not be loaded. */
const styledWithinMs = 1_000;
/** For each part: the app is gone within seconds, whatever hangs. */
const stopWithinMs = 800;

function after(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimer(delayMs, resolve);
  });
}

/**
 * Puts the icon into the panel, then makes the window if it is wanted, then loads the app: reading and
 * running its code takes longer than all that is done here. Runs once, after Electron is ready.
 */
export async function start(log: Log, setLogLevel: Start['setLogLevel']): Promise<void> {
  const { platform } = process;
  log('started', { version: app.getVersion(), electron: process.versions.electron, platform });
  const stops = createStops(clock, log, stopWithinMs);
  stops.add(() => log('stopped'));
  stopBeforeQuit(stops.run);
  const hidden = isHiddenStart(process.argv, app, platform);
  const windowOf = once(async (): Promise<FirstWindow> => {
    const { openFirstWindow } = await import('./first-window.ts');
    return openFirstWindow({ profile: app.getPath('userData'), log });
  });
  const openWindow = async (): Promise<void> => {
    const { window } = await windowOf();
    if (!stops.haveRun()) window.open();
  };

  // A click on the icon may come before its menu is there.
  let onAct: Act = async ({ kind }) => {
    if (kind === 'open') await openWindow();
  };
  const act: Act = (action) => onAct(action);
  // Read while the icon is put up.
  if (!hidden) void windowOf();
  const tray = openTray({ stops, act, log });
  // A second launch may come before the app is there.
  app.on('second-instance', () => void openWindow());
  app.on('activate', () => void openWindow());
  // Without a listener Electron ends the app with its window, which may be closed before the app is there.
  app.on('window-all-closed', () => {});

  if (hidden) await after(appAfterTrayMs);
  else {
    await openWindow();
    // Chromium's steps for the page and the app's code are run by the same thread.
    const { styled } = await windowOf();
    await Promise.race([styled, after(styledWithinMs)]);
  }
  const first = await windowOf();
  const { startApp } = await import('./app.ts');
  // Who quits while the app still starts has stopped the tray already.
  if (stops.haveRun()) return;
  await startApp({
    log,
    setLogLevel,
    stops,
    hidden,
    tray,
    act,
    onAct: (wanted) => void (onAct = wanted),
    first,
  });
}
