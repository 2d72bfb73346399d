import type { Goal } from '../bench.ts';
import { listRounds } from '../rounds/lists.ts';

export const listTenThousand: Goal = {
  name: 'list-10k',
  what: 'window of 10,000 accounts, from its making until first content',
  floor: 'the same with 10 accounts',
  goal: 1.5,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: (await bench.once(listRounds)).opened,
  }),
};
