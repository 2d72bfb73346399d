import type { Goal } from '../bench.ts';
import { listRounds } from '../rounds/lists.ts';

export const listTenThousandScroll: Goal = {
  name: 'list-10k-scroll',
  what: 'the longest task of the page while those 10,000 are scrolled (0: none reached 50 ms)',
  floor: '50 ms',
  goal: 1,
  measure: async (bench) => ({
    kind: 'exact',
    unit: 'ms',
    allowed: 50,
    found: (await bench.once(listRounds)).longestTaskMs,
  }),
};
