import { controlRatios, median, quantile, type Round } from './ratio.ts';

/** Where the median of as many ratios lies in 95 of 100 runs when nothing differs. */
export interface Noise {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** The farther end's distance from 1: a difference below it shows nothing. */
  readonly distance: number;
}

const resamples = 2_000;

/** By bootstrap of the control: medians of rounds drawn with replacement. The same in every run. */
export function noiseOf(rounds: readonly Round[]): Noise {
  const ratios = controlRatios(rounds);
  const random = pseudoRandom();
  const pick = () => ratios[Math.floor(random() * ratios.length)] ?? 1;
  const medians = Array.from({ length: resamples }, () => median(ratios.map(pick)));
  const low = quantile(medians, 0.025);
  const high = quantile(medians, 0.975);
  return {
    median: median(ratios),
    low,
    high,
    distance: Math.max(Math.abs(low - 1), Math.abs(high - 1)),
  };
}

/** Park and Miller: good enough to draw rounds, and the same figures give the same noise. */
function pseudoRandom(): () => number {
  let state = 20_261_123;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
