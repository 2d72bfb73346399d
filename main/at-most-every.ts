import type { Clock } from './expiry/clock.ts';

export interface Limited {
  /** Runs it now, or once the time since the last run is over. */
  run(): void;
  /** What waits does not run any more. */
  stop(): void;
}

/** Lets many wishes for the same thing become few: the first is done at once, the last is never lost. */
export function atMostEvery(
  clock: Pick<Clock, 'setTimer'>,
  intervalMs: number,
  work: () => void,
): Limited {
  let cancel: (() => void) | null = null;
  let wanted = false;
  let stopped = false;

  function run(): void {
    if (stopped) return;
    wanted = cancel !== null;
    if (wanted) return;
    cancel = clock.setTimer(intervalMs, () => {
      cancel = null;
      if (wanted) run();
    });
    work();
  }

  return {
    run,
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
