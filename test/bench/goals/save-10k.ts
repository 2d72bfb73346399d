import { performance } from 'node:perf_hooks';
import type { Goal } from '../bench.ts';
import { openMany } from '../core/ten-thousand.ts';
import { inProcessRounds, msOf } from '../rounds/in-process.ts';

export const saveTenThousand: Goal = {
  name: 'save-10k',
  what: 'main thread busy with one changed account among 10,000, until it is stored durably',
  floor: 'one JSON.stringify of all',
  goal: 0.2,
  async measure(bench) {
    const many = await openMany(bench.folder, 10_000);
    try {
      const rounds = await inProcessRounds(
        bench,
        () => msOf(() => JSON.stringify(many.accounts.list())),
        () => busyMsOf(() => many.rename(many.first)),
      );
      return { kind: 'paired', unit: 'ms', rounds };
    } finally {
      await many.stop();
    }
  },
};

/** Waiting for the disk is not counted: other things can happen meanwhile. */
async function busyMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization();
  await work();
  return performance.eventLoopUtilization(before).active;
}
