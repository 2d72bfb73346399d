import type { Goal } from '../bench.ts';
import { closeRounds } from '../rounds/closes.ts';

export const memoryAfterClose: Goal = {
  name: 'memory-after-close',
  what: 'PSS 60 s after the window was closed',
  floor: 'bare tray',
  goal: 1.06,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'MiB',
    rounds: (await bench.once(closeRounds)).map(({ bare, again, ten }) => ({
      floor: bare,
      again,
      measured: ten,
    })),
  }),
};
