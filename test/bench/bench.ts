import type { BusWatch } from './machine/bus-watch.ts';
import type { BenchApp } from './machine/running-app.ts';
import type { Measured } from './statistics/figure.ts';

/** How often each kind of round is run. */
export interface Plan {
  readonly starts: number;
  readonly windows: number;
  /** Each opens a window. */
  readonly clicks: number;
  readonly copies: number;
  readonly closes: number;
  readonly idles: number;
  /** Inside this process. */
  readonly inProcess: number;
}

export interface BenchApps {
  readonly bareTray: BenchApp;
  /** The same program in another profile, to run beside the first. */
  readonly bareTrayAgain: BenchApp;
  readonly bareHiddenWindow: BenchApp;
  readonly bareWindow: BenchApp;
  readonly bareHandlers: BenchApp;
  /** Ours as it is packaged, with 10 and with 10,000 accounts. */
  readonly ten: BenchApp;
  readonly tenThousand: BenchApp;
  /** The same with the probe in them. */
  readonly probedTen: BenchApp;
  readonly probedTenThousand: BenchApp;
}

/** For what is measured from outside: apps that are ready to be started, and an ear on the bus. */
export interface BenchDesktop {
  readonly apps: BenchApps;
  readonly bus: BusWatch;
}

/** What a measurement works with. */
export interface Bench {
  readonly plan: Plan;
  /** Made when it is first asked for. */
  readonly desktop: () => Promise<BenchDesktop>;
  /** A folder on the disk that profiles lie on, for this run. */
  readonly folder: string;
  /** Runs these rounds once, however many goals read from them. */
  once<T>(rounds: (bench: Bench) => Promise<T>): Promise<T>;
}

/** One line of the table: what is measured, against what, and how far it may be from it. */
export interface Goal {
  readonly name: string;
  readonly what: string;
  /** What a ratio of 1 would be. */
  readonly floor: string;
  readonly goal: number;
  measure(bench: Bench): Promise<Measured>;
}

/** Runs all sides of a round, each time beginning with another one, so that none always comes first. */
export async function inTurn<K extends string, T>(
  round: number,
  sides: Readonly<Record<K, () => T | Promise<T>>>,
): Promise<Readonly<Record<K, T>>> {
  const all = Object.entries<() => T | Promise<T>>(sides);
  const first = round % all.length;
  const results: [string, T][] = [];
  for (const [name, side] of [...all.slice(first), ...all.slice(0, first)])
    results.push([name, await side()]);
  return Object.fromEntries(results) as Record<K, T>;
}
