import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { activityBetween, snapshotOf, type Activity } from '../machine/process-tree.ts';
import { launch, type BenchApp } from '../machine/running-app.ts';

export type IdleRound = Readonly<Record<'bare' | 'again' | 'ten', Activity>>;

/** Until then Chromium does things that it does once. */
const restAfterMs = 60_000;
export const idleMs = 60_000;

async function idle(app: BenchApp): Promise<Activity> {
  const running = launch(app, ['--hidden']);
  try {
    await sleep(restAfterMs);
    const before = snapshotOf(running.pid);
    await sleep(idleMs);
    return activityBetween(before, snapshotOf(running.pid));
  } finally {
    await running.quit();
  }
}

/** All at the same time, on the same machine in the same mood: they share nothing else. */
export async function idleRounds(bench: Bench): Promise<readonly IdleRound[]> {
  const { bareTray, bareTrayAgain, ten } = (await bench.desktop()).apps;
  const rounds: IdleRound[] = [];
  for (let round = 0; round < bench.plan.idles; round += 1) {
    const [bare, again, ours] = await Promise.all([idle(bareTray), idle(bareTrayAgain), idle(ten)]);
    rounds.push({ bare, again, ten: ours });
  }
  return rounds;
}
