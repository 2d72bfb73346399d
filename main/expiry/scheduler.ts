import type { Clock } from './clock.ts';
import { createDutyQueue, type DutyQueue } from './duty-queue.ts';
import type { Duty } from './duty.ts';
import { localTimeMark } from './working-hours.ts';

/** The clock may be set and the computer may sleep without a word: we look again this often. */
const tickMs = 60_000;

/** Wall and monotonic clock drift apart by less than this between two ticks, unless one was set. */
const clockJumpMs = 5_000;

export type WakeReason = 'start' | 'tick' | 'resume' | 'unlock' | 'focus' | 'online' | 'settings';

export interface Scheduler {
  /** Does what is due and sets the timer anew. Idempotent: any event may call it any number of times. */
  reconcile(reason: WakeReason): void;
  /** The same after these accounts changed, new and removed ones among them. */
  reconcileChanged(ids: readonly string[]): void;
  /** Starts nothing any more. Settles when the duties under way have. */
  stop(): Promise<void>;
}

export interface SchedulerOptions<A> {
  readonly clock: Clock;
  /** One that did not change is the same object as before. */
  readonly accounts: () => readonly A[];
  readonly account: (id: string) => A | undefined;
  readonly duties: readonly Duty<A>[];
  /**
   * All accounts were looked at anew, as the clock or its zone was set (`clockMoved`) or something
   * else changed for all of them: any status may have changed.
   */
  readonly onRecheck: (clockMoved: boolean) => void;
  /** After each reconcile, so once a minute at least: labels such as "2 hours left" may be old. */
  readonly onTick: () => void;
  /** A duty failed in a way that it did not expect. The scheduler goes on. */
  readonly onFault: (fault: unknown) => void;
}

interface Lane<A> {
  readonly duty: Duty<A>;
  readonly queue: DutyQueue<A>;
}

/** One timer for everything that happens at a time. Starts with the first `reconcile`. */
export function createScheduler<A extends { readonly id: string }>(
  options: SchedulerOptions<A>,
): Scheduler {
  const { clock } = options;
  const lanes = options.duties.map((duty): Lane<A> => ({ duty, queue: createDutyQueue(duty) }));
  const underWay = new Set<Promise<void>>();
  const accounts = new Map<string, A>();
  let last: {
    readonly wall: number;
    readonly monotonic: number;
    readonly localTime: string;
  } | null = null;
  let cancelTimer: (() => void) | null = null;
  let stopped = false;

  function takeOverAll(now: number): void {
    const current = options.accounts();
    for (const account of current) place(account, now);
    if (accounts.size > current.length) dropRemoved(new Set(current.map(({ id }) => id)));
  }

  function dropRemoved(kept: ReadonlySet<string>): void {
    for (const id of accounts.keys()) {
      if (!kept.has(id)) drop(id);
    }
  }

  function takeOver(ids: readonly string[], now: number): void {
    for (const id of ids) {
      const account = options.account(id);
      if (account === undefined) drop(id);
      else if (accounts.get(id) !== account) place(account, now);
    }
  }

  function place(account: A, now: number): void {
    accounts.set(account.id, account);
    for (const { queue } of lanes) queue.place(account, now);
  }

  function drop(id: string): void {
    accounts.delete(id);
    for (const { queue } of lanes) queue.drop(id);
  }

  function runWhatIsDue(lane: Lane<A>, now: number): void {
    const ids = lane.queue.take(now);
    if (ids.length === 0) return;
    const run = runDuty(lane, ids, now).finally(() => underWay.delete(run));
    underWay.add(run);
  }

  async function runDuty(
    { duty, queue }: Lane<A>,
    ids: readonly string[],
    now: number,
  ): Promise<void> {
    try {
      const due = ids.flatMap((id) => accounts.get(id) ?? []);
      await duty.run(due, now);
    } catch (fault) {
      options.onFault(fault);
    }
    queue.release(ids);
    if (!stopped) placeAgain(queue, ids);
  }

  function placeAgain(queue: DutyQueue<A>, ids: readonly string[]): void {
    const now = clock.now();
    takeOver(ids, now);
    for (const id of ids) {
      const account = accounts.get(id);
      // What is due although it has just run, as the disk is full or the network away, waits a tick.
      if (account !== undefined) queue.place(account, now, now + tickMs);
    }
    setTimer();
  }

  function setTimer(): void {
    cancelTimer?.();
    if (stopped) return;
    const now = clock.now();
    const nextAt = Math.min(now + tickMs, ...lanes.map(({ queue }) => queue.nextAt()));
    cancelTimer = clock.setTimer(Math.max(nextAt - now, 1), () => reconcile('tick'));
  }

  function reconcile(reason: WakeReason | 'accounts', changed: readonly string[] = []): void {
    if (stopped) return;
    const previous = last;
    const now = clock.now();
    last = { wall: now, monotonic: clock.monotonic(), localTime: localTimeMark(now) };
    const elapsedMs = previous === null ? 0 : last.monotonic - previous.monotonic;
    const jumped = previous !== null && Math.abs(now - previous.wall - elapsedMs) > clockJumpMs;
    const moved = previous === null || jumped || previous.localTime !== last.localTime;
    const recheck = moved || reason === 'settings' || reason === 'online';
    if (recheck) takeOverAll(now);
    else takeOver(changed, now);

    for (const lane of lanes) runWhatIsDue(lane, now);
    if (recheck) options.onRecheck(moved);
    options.onTick();
    setTimer();
  }

  return {
    reconcile: (reason) => reconcile(reason),
    reconcileChanged: (ids) => reconcile('accounts', ids),
    async stop() {
      stopped = true;
      cancelTimer?.();
      await Promise.all(underWay);
    },
  };
}
