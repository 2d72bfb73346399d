import { noiseOf, type Noise } from './noise.ts';
import { measuredRatios, median, spreadOf, type Round, type Spread } from './ratio.ts';

/** What a goal's measurement brings home. */
export type Measured =
  | { readonly kind: 'paired'; readonly unit: string; readonly rounds: readonly Round[] }
  /** The same at every count: sizes of files. */
  | {
      readonly kind: 'exact';
      readonly unit: string;
      readonly allowed: number;
      readonly found: number;
    };

/** A goal and where the app stands. */
export interface Figure {
  readonly name: string;
  readonly goal: number;
  readonly value: number;
  readonly met: boolean;
  /** The distance from the goal is smaller than what the same app differs from itself. */
  readonly insideNoise: boolean;
  readonly spread: Spread | null;
  readonly noise: Noise | null;
  readonly unit: string;
  /** In `unit`: medians, for the reader's picture only. */
  readonly floor: number;
  readonly measured: number;
}

export function figureOf(name: string, goal: number, taken: Measured): Figure {
  return taken.kind === 'paired'
    ? pairedFigure(name, goal, taken.unit, taken.rounds)
    : exactFigure(name, goal, taken.unit, taken.allowed, taken.found);
}

function pairedFigure(name: string, goal: number, unit: string, rounds: readonly Round[]): Figure {
  const spread = spreadOf(measuredRatios(rounds));
  const noise = noiseOf(rounds);
  const value = spread.median;
  return {
    name,
    goal,
    value,
    met: value <= goal,
    insideNoise: Math.abs(value - goal) <= noise.distance * goal,
    spread,
    noise,
    unit,
    floor: median(rounds.map(({ floor }) => floor)),
    measured: median(rounds.map(({ measured }) => measured)),
  };
}

function exactFigure(
  name: string,
  goal: number,
  unit: string,
  allowed: number,
  found: number,
): Figure {
  const value = found / allowed;
  return {
    name,
    goal,
    value,
    met: value <= goal,
    insideNoise: false,
    spread: null,
    noise: null,
    unit,
    floor: allowed,
    measured: found,
  };
}

/** What to say of a figure beside its goal. */
export function verdictOf({ met, insideNoise }: Figure): string {
  const said = met ? 'met' : '**missed**';
  return insideNoise ? `${said}, inside the noise` : said;
}
