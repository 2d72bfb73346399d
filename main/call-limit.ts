import type { Clock } from './expiry/clock.ts';

export interface CallLimitOptions {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** So many at once, after a rest. */
  readonly burst: number;
  /** So many in the long run. */
  readonly perSecond: number;
  /** Who asked too often is heard again after so long a silence. */
  readonly silenceMs: number;
  /** So many refused calls without a silence are a flood. */
  readonly patience: number;
  /** Called once for each time that the limit is reached. */
  readonly onReached: () => void;
  readonly onFlood: () => void;
}

/** A token bucket that stays shut while the flood goes on. Answers whether this call is within the limit. */
export function createCallLimit(options: CallLimitOptions): () => boolean {
  const { clock, burst, perSecond, silenceMs } = options;
  let left = burst;
  let lastCallAt = clock.monotonic();
  let refused = 0;

  return () => {
    const passedMs = clock.monotonic() - lastCallAt;
    lastCallAt += passedMs;
    if (refused > 0 && passedMs < silenceMs) {
      refused += 1;
      if (refused === options.patience) options.onFlood();
      return false;
    }
    left = refused > 0 ? burst : Math.min(burst, left + (passedMs / 1_000) * perSecond);
    refused = 0;
    if (left >= 1) {
      left -= 1;
      return true;
    }
    refused = 1;
    options.onReached();
    return false;
  };
}
