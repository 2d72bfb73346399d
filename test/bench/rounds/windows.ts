import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { inTurn, type Bench } from '../bench.ts';
import { pssMibOf } from '../machine/process-tree.ts';
import { launch, type BenchApp } from '../machine/running-app.ts';

interface Opened {
  /** From the spawn until the list was on the screen. */
  readonly startMs: number;
  readonly pssMib: number;
}

export type WindowRound = Readonly<Record<'bare' | 'again' | 'ten', Opened>>;

/** What the probe tells of a window; epoch ms. */
export const painted = z.object({
  createdAt: z.number(),
  contentAt: z.number(),
  listAt: z.number(),
});

/** The list counts as painted once it is in the page and the page on the screen. */
export function paintedAt({ contentAt, listAt }: z.infer<typeof painted>): number {
  return Math.max(contentAt, listAt);
}

const atRestAfterMs = 3_000;

async function open(app: BenchApp): Promise<Opened> {
  const running = launch(app);
  try {
    const told = await running.told('painted', painted);
    await sleep(atRestAfterMs);
    return {
      startMs: paintedAt(told) - running.spawnedAt,
      pssMib: pssMibOf(running.pid),
    };
  } finally {
    await running.quit();
  }
}

/** Starts with a window, as by a click on the app's icon. */
export async function windowRounds(bench: Bench): Promise<readonly WindowRound[]> {
  const { bareWindow, probedTen } = (await bench.desktop()).apps;
  const rounds: WindowRound[] = [];
  for (let round = 0; round < bench.plan.windows; round += 1) {
    rounds.push(
      await inTurn(round, {
        bare: () => open(bareWindow),
        ten: () => open(probedTen),
        again: () => open(bareWindow),
      }),
    );
  }
  return rounds;
}
