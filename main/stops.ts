import type { Clock } from './expiry/clock.ts';
import { errorName, type Log } from './log.ts';

export interface Stops {
  /** Stops run in reverse: what was built last leans on what was built first. */
  add(stop: () => unknown): void;
  /** Runs them all, once; one that hangs or fails holds up the others no longer than `limitMs`. */
  run(): Promise<void>;
}

export function createStops(clock: Clock, log: Log, limitMs: number): Stops {
  const stops: (() => unknown)[] = [];
  let running: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    for (const stop of stops.splice(0).toReversed()) {
      try {
        await stop();
      } catch (error) {
        log('stop-failed', { error: errorName(error) });
      }
    }
  }

  async function limited(): Promise<void> {
    let cancel = (): void => {};
    const limit = new Promise<void>((resolve) => {
      cancel = clock.setTimer(limitMs, resolve);
    });
    await Promise.race([runAll(), limit]);
    cancel();
  }

  return {
    add: (stop) => stops.push(stop),
    run: () => (running ??= limited()),
  };
}
