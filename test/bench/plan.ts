import type { Plan } from './bench.ts';

/** What it takes to tell 10 % from noise; see "How far a figure can be trusted" in BENCHMARK.md. */
export const fullPlan: Plan = {
  starts: 25,
  windows: 15,
  clicks: 20,
  copies: 40,
  closes: 5,
  idles: 5,
  inProcess: 60,
};

/** In less than ten minutes: shows what is far off, and where more rounds are worth their time. */
export const quickPlan: Plan = {
  starts: 4,
  windows: 4,
  clicks: 4,
  copies: 10,
  closes: 1,
  idles: 1,
  inProcess: 20,
};
