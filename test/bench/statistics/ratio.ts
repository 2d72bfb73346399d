/** One round: the floor, the floor once more (the A/A control), and what is measured, side by side. */
export interface Round {
  readonly floor: number;
  readonly again: number;
  readonly measured: number;
}

/** Of several ratios: the middle one, the quartiles, and how many there are. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** Value at a part of the way through the sorted values, between two of them where it falls there. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('No values');
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    lower: quantile(values, 0.25),
    upper: quantile(values, 0.75),
    count: values.length,
  };
}

/** Ratios are taken inside a round: both sides had the same machine, as busy as it then was. */
export function measuredRatios(rounds: readonly Round[]): number[] {
  return rounds.map(({ floor, measured }) => measured / floor);
}

/** What the ratios are when nothing differs. */
export function controlRatios(rounds: readonly Round[]): number[] {
  return rounds.map(({ floor, again }) => again / floor);
}
