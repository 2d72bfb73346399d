import type { Goal } from '../bench.ts';
import { idleMs, idleRounds } from '../rounds/idles.ts';

const allowedPerSecond = 0.3;
const perSecond = (switches: number): number => switches / (idleMs / 1_000);

export const idleWakeups: Goal = {
  name: 'idle-wakeups',
  what: 'voluntary context switches of the tree in the same 60 s',
  floor: `bare tray + ${allowedPerSecond} a second`,
  goal: 1,
  measure: async (bench) => ({
    kind: 'paired',
    unit: '/s',
    rounds: (await bench.once(idleRounds)).map(({ bare, again, ten }) => ({
      floor: perSecond(bare.switches) + allowedPerSecond,
      again: perSecond(again.switches) + allowedPerSecond,
      measured: perSecond(ten.switches),
    })),
  }),
};
