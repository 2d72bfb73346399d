import type { Goal } from '../bench.ts';
import { startRounds, startsOf } from '../rounds/starts.ts';

export const idleMemory: Goal = {
  name: 'idle-memory',
  what: 'PSS of the tree, tray only, 10 accounts',
  floor: 'bare tray',
  goal: 1.05,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'MiB',
    rounds: startsOf(await bench.once(startRounds), 'ten', 'pssMib'),
  }),
};
