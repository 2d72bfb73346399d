// Apps that wait in the tray, and clicks in their menus.
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { BusObject } from '../../desktop/bus.ts';
import { findTrayIcon, findTrayMenuItem } from '../../desktop/tray.ts';
import { inTurn } from '../bench.ts';
import type { BusWatch } from '../machine/bus-watch.ts';
import { launch, type BenchApp, type RunningApp } from '../machine/running-app.ts';
import { readWallClock } from '../machine/wall-clock.ts';
import type { Round } from '../statistics/ratio.ts';
import { painted, paintedAt } from './windows.ts';

export interface AppInTray {
  readonly app: RunningApp;
  readonly icon: BusObject;
}

/** Runs `use` while both apps wait in the tray. */
export async function whileInTray<T>(
  floor: BenchApp,
  measured: BenchApp,
  use: (floor: AppInTray, measured: AppInTray) => Promise<T>,
): Promise<T> {
  const running = [floor, measured].map((app) => launch(app, ['--hidden']));
  const [one, other] = running;
  if (one === undefined || other === undefined) throw new Error('Two apps were started.');
  try {
    return await use(
      { app: one, icon: await findTrayIcon(one.pid) },
      { app: other, icon: await findTrayIcon(other.pid) },
    );
  } finally {
    for (const app of running) await app.quit();
  }
}

/** A click is timed when nothing of the one before it is left to do. */
const betweenClicksMs = 300;
const closed = z.object({ at: z.number() });

/** Waits until the item can be clicked and all is quiet; answers with what clicks it. */
export async function readyToClick(icon: BusObject, label: RegExp): Promise<() => Promise<void>> {
  const click = await findTrayMenuItem(icon, label);
  await sleep(betweenClicksMs);
  return click;
}

/** Answers with the epoch ms at which the click passed by on the bus. */
export async function clickedAt(bus: BusWatch, click: () => Promise<void>): Promise<number> {
  const since = readWallClock();
  await click();
  return bus.waitFor('Event', since);
}

export interface OpenedWindow {
  readonly sinceClickMs: number;
  readonly sinceMakingMs: number;
}

/** Opens the window from the menu and closes it again; `beforeClosing` has it in between. */
export async function openAndClose(
  bus: BusWatch,
  { app, icon }: AppInTray,
  beforeClosing: () => Promise<void> = async () => {},
): Promise<OpenedWindow> {
  const nth = app.allTold('painted', painted).length + 1;
  const openedAt = await clickedAt(bus, await readyToClick(icon, /^Open/));
  const window = await app.told('painted', painted, nth);
  await beforeClosing();
  app.command('close');
  await app.told('closed', closed, nth);
  return {
    sinceClickMs: paintedAt(window) - openedAt,
    sinceMakingMs: paintedAt(window) - window.createdAt,
  };
}

export async function clickRounds(
  count: number,
  floor: () => Promise<number>,
  measured: () => Promise<number>,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  // The first click asks for the keyring and loads what was put off: it is not counted.
  for (let round = -1; round < count; round += 1) {
    const done = await inTurn(Math.max(round, 0), { floor, measured, again: floor });
    if (round >= 0) rounds.push(done);
  }
  return rounds;
}
