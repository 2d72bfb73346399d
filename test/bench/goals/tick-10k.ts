import type { Goal } from '../bench.ts';
import { openMany } from '../core/ten-thousand.ts';
import { inProcessRounds, msOf } from '../rounds/in-process.ts';

/** One tick is too short to be timed. */
const ticks = 50;

export const tickTenThousand: Goal = {
  name: 'tick-10k',
  what: 'scheduler tick with what it draws, 10,000 accounts, none due',
  floor: 'the same with 10 accounts',
  goal: 1.5,
  async measure(bench) {
    const ten = await openMany(bench.folder, 10);
    const tenThousand = await openMany(bench.folder, 10_000);
    const tick = async ({ scheduler, draw }: typeof ten): Promise<number> =>
      (await msOf(() => {
        for (let count = 0; count < ticks; count += 1) {
          scheduler.reconcile('tick');
          draw();
        }
      })) / ticks;
    try {
      const rounds = await inProcessRounds(
        bench,
        () => tick(ten),
        () => tick(tenThousand),
      );
      return { kind: 'paired', unit: 'ms', rounds };
    } finally {
      await ten.stop();
      await tenThousand.stop();
    }
  },
};
