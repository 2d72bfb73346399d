import type { Goal } from '../bench.ts';
import { startRounds, startsOf } from '../rounds/starts.ts';

export const startToTrayTenThousand: Goal = {
  name: 'start-to-tray-10k',
  what: 'the same with 10,000 accounts',
  floor: 'bare tray',
  goal: 1.3,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: startsOf(await bench.once(startRounds), 'tenThousand', 'trayMs'),
  }),
};
