/** The only source of time in the main process; tests pass their own. */
export interface Clock {
  /** Wall clock, epoch ms. Jumps when the user or NTP sets it. */
  now(): number;
  /** Ms since an arbitrary start. Never goes back; stands still in sleep on some platforms. */
  monotonic(): number;
  /** Runs `fire` once after `delayMs`; answers with what cancels it. */
  setTimer(delayMs: number, fire: () => void): () => void;
}

/** Node fires at once, with a warning, when asked to wait longer: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
export const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  // Without loading the module that "performance" is part of.
  monotonic: () => Number(process.hrtime.bigint()) / 1_000_000,
  setTimer: (delayMs, fire) => {
    const timer = setTimeout(fire, Math.min(Math.max(delayMs, 0), longestTimerMs));
    return () => clearTimeout(timer);
  },
};
