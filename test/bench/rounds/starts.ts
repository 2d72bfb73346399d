import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn, type Bench } from '../bench.ts';
import type { BusWatch } from '../machine/bus-watch.ts';
import { cpuMsOf, pssMibOf } from '../machine/process-tree.ts';
import { launch, type BenchApp } from '../machine/running-app.ts';
import { wallClockNow } from '../machine/wall-clock.ts';
import type { Round } from '../statistics/ratio.ts';

interface Start {
  /** From the spawn until the icon was in the panel. */
  readonly trayMs: number;
  /** Of the whole tree until it was at rest, what it put off until after the icon included. */
  readonly cpuMs: number;
  readonly pssMib: number;
}

export type StartRound = Readonly<Record<'bare' | 'again' | 'ten' | 'tenThousand', Start>>;

const atRestAfterMs = 3_000;

async function start(bus: BusWatch, app: BenchApp): Promise<Start> {
  const running = launch(app, ['--hidden']);
  try {
    const trayAt = await bus.waitFor('StatusNotifierItemRegistered', running.spawnedAt);
    await sleep(running.spawnedAt + atRestAfterMs - wallClockNow());
    return {
      trayMs: trayAt - running.spawnedAt,
      cpuMs: cpuMsOf(running.pid),
      pssMib: pssMibOf(running.pid),
    };
  } finally {
    await running.quit();
  }
}

/** Starts without a window, as at login. */
export async function startRounds(bench: Bench): Promise<readonly StartRound[]> {
  const { bus, apps } = await bench.desktop();
  const { bareTray, ten, tenThousand } = apps;
  const rounds: StartRound[] = [];
  for (let round = 0; round < bench.plan.starts; round += 1) {
    rounds.push(
      await inTurn(round, {
        bare: () => start(bus, bareTray),
        ten: () => start(bus, ten),
        again: () => start(bus, bareTray),
        tenThousand: () => start(bus, tenThousand),
      }),
    );
  }
  return rounds;
}

export function startsOf(
  rounds: readonly StartRound[],
  measured: 'ten' | 'tenThousand',
  figure: keyof Start,
): readonly Round[] {
  return rounds.map((round) => ({
    floor: round.bare[figure],
    again: round.again[figure],
    measured: round[measured][figure],
  }));
}
