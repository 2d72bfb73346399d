import type { Goal } from '../bench.ts';
import { windowRounds } from '../rounds/windows.ts';

export const startToWindow: Goal = {
  name: 'start-to-window',
  what: 'spawn (window wanted) until first content, 10 accounts on the screen',
  floor: 'bare tray with a static window',
  goal: 1.2,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: (await bench.once(windowRounds)).map(({ bare, again, ten }) => ({
      floor: bare.startMs,
      again: again.startMs,
      measured: ten.startMs,
    })),
  }),
};
