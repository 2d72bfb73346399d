import type { Goal } from '../bench.ts';
import { startRounds, startsOf } from '../rounds/starts.ts';

export const startCpu: Goal = {
  name: 'start-cpu',
  what: 'CPU of the whole process tree in the 3 s after that spawn',
  floor: 'bare tray',
  goal: 1.15,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: startsOf(await bench.once(startRounds), 'ten', 'cpuMs'),
  }),
};
