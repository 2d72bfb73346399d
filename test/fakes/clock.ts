import type { Clock } from '../../main/expiry/clock.ts';

interface Timer {
  readonly dueAt: number;
  readonly fire: () => void;
}

/** A clock that moves when it is told to. Timers run on monotonic time, as Node's do. */
export class FakeClock implements Clock {
  #wall: number;
  #monotonic = 0;
  readonly #timers = new Set<Timer>();
  /** The longest delay that was asked for, ms. */
  longestDelayMs = 0;

  constructor(now = Date.UTC(2026, 10, 23, 9)) {
    this.#wall = now;
  }

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  setTimer(delayMs: number, fire: () => void): () => void {
    this.longestDelayMs = Math.max(this.longestDelayMs, delayMs);
    const timer: Timer = { dueAt: this.#monotonic + delayMs, fire };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  get timersSet(): number {
    return this.#timers.size;
  }

  /** Lets time pass awake, firing timers in order; promises do not settle meanwhile. */
  advance(ms: number): void {
    const end = this.#monotonic + ms;
    while (this.#fireNext(end)) continue;
    this.#moveTo(end);
  }

  /** As `advance`, and lets promises settle after each timer. */
  async run(ms: number): Promise<void> {
    const end = this.#monotonic + ms;
    await settle();
    while (this.#fireNext(end)) await settle();
    this.#moveTo(end);
    await settle();
  }

  /** The computer sleeps: timers wait, and so does monotonic time, but on Windows. */
  sleep(ms: number, options: { readonly monotonicRuns?: boolean } = {}): void {
    this.#wall += ms;
    if (options.monotonicRuns === true) this.#monotonic += ms;
  }

  /** The clock is set, by so much. */
  jumpWall(ms: number): void {
    this.#wall += ms;
  }

  #fireNext(end: number): boolean {
    let next: Timer | null = null;
    for (const timer of this.#timers) {
      if (timer.dueAt <= end && (next === null || timer.dueAt < next.dueAt)) next = timer;
    }
    if (next === null) return false;
    this.#timers.delete(next);
    this.#moveTo(Math.max(next.dueAt, this.#monotonic));
    next.fire();
    return true;
  }

  #moveTo(monotonic: number): void {
    this.#wall += monotonic - this.#monotonic;
    this.#monotonic = monotonic;
  }
}

/** Lets chains of promises that wait for nothing but each other come to their end. */
export async function settle(turns = 12): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}
