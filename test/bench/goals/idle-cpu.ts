import type { Goal } from '../bench.ts';
import { idleRounds } from '../rounds/idles.ts';

const allowedMs = 10;

export const idleCpu: Goal = {
  name: 'idle-cpu',
  what: 'CPU over 60 s, from 60 s after start, tray only',
  floor: `bare tray + ${allowedMs} ms`,
  goal: 1,
  measure: async (bench) => ({
    kind: 'paired',
    unit: 'ms',
    rounds: (await bench.once(idleRounds)).map(({ bare, again, ten }) => ({
      floor: bare.cpuMs + allowedMs,
      again: again.cpuMs + allowedMs,
      measured: ten.cpuMs,
    })),
  }),
};
