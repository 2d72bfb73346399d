import type { Goal } from '../bench.ts';
import { startRounds, startsOf } from '../rounds/starts.ts';

export const startToTray: Goal = {
  name: 'start-to-tray',
  what: 'spawn until the icon is in the panel, 10 accounts',
  floor: 'bare tray',
  goal: 1.1,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: startsOf(await bench.once(startRounds), 'ten', 'trayMs'),
  }),
};
