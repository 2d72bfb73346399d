import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn, type Bench } from '../bench.ts';
import { pssMibOf } from '../machine/process-tree.ts';
import { launch, type BenchApp } from '../machine/running-app.ts';
import { painted } from './windows.ts';

/** PSS, MiB. */
export type CloseRound = Readonly<Record<'bare' | 'again' | 'ten', number>>;

const openForMs = 3_000;
const closedForMs = 60_000;

async function afterClosing(app: BenchApp): Promise<number> {
  const running = launch(app);
  try {
    await running.told('painted', painted);
    await sleep(openForMs);
    running.command('close');
    await sleep(closedForMs);
    return pssMibOf(running.pid);
  } finally {
    await running.quit();
  }
}

async function atRest(app: BenchApp): Promise<number> {
  const running = launch(app);
  try {
    await sleep(openForMs + closedForMs);
    return pssMibOf(running.pid);
  } finally {
    await running.quit();
  }
}

/** One after the other: what runs at the same time shares pages, and PSS counts them in part only. */
export async function closeRounds(bench: Bench): Promise<readonly CloseRound[]> {
  const { bareTray, probedTen } = (await bench.desktop()).apps;
  const rounds: CloseRound[] = [];
  for (let round = 0; round < bench.plan.closes; round += 1)
    rounds.push(
      await inTurn(round, {
        bare: () => atRest(bareTray),
        ten: () => afterClosing(probedTen),
        again: () => atRest(bareTray),
      }),
    );
  return rounds;
}
