import type { Goal } from '../bench.ts';
import { windowRounds } from '../rounds/windows.ts';

export const windowMemory: Goal = {
  name: 'window-memory',
  what: 'PSS with the window open, 10 accounts',
  floor: 'bare tray with a static window',
  goal: 1.08,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'MiB',
    rounds: (await bench.once(windowRounds)).map(({ bare, again, ten }) => ({
      floor: bare.pssMib,
      again: again.pssMib,
      measured: ten.pssMib,
    })),
  }),
};
