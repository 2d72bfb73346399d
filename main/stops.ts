import type { Clock } from './expiry/clock.ts';
import { errorName, type Log } from './log.ts';

export interface Stops {
  /**
   * Stops run in reverse: what was built last leans on what was built first. What comes when they
   * have run is stopped at once.
   */
  add(stop: () => unknown): void;
  /** Runs them all, once; one that fails or takes longer than `limitMs` is passed over. */
  run(): Promise<void>;
  /** Nothing more shall be built. */
  haveRun(): boolean;
}

export function createStops(clock: Clock, log: Log, limitMs: number): Stops {
  const stops: (() => unknown)[] = [];
  let running: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    for (const stop of stops.splice(0).toReversed()) await limited(stop);
  }

  async function limited(stop: () => unknown): Promise<void> {
    let cancel = (): void => {};
    const limit = new Promise<void>((resolve) => {
      cancel = clock.setTimer(limitMs, resolve);
    });
    await Promise.race([attempt(stop), limit]);
    cancel();
  }

  async function attempt(stop: () => unknown): Promise<void> {
    try {
      await stop();
    } catch (error) {
      log('stop-failed', { error: errorName(error) });
    }
  }

  return {
    add: (stop) => {
      if (running === undefined) stops.push(stop);
      else void limited(stop);
    },
    run: () => (running ??= runAll()),
    haveRun: () => running !== undefined,
  };
}
