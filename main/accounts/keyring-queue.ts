import type { Clock } from '../expiry/clock.ts';

/** The keyring did not answer in time, or refused. Asking again later may help. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';

  constructor() {
    super('The keyring is locked');
  }
}

/** Long enough to find and type a keyring password; a hung keyring must not hold the app longer. */
const deadlineMs = 30_000;

/**
 * Runs keyring calls one after another: two at once may show two password dialogs. A call that has
 * waited too long fails as VaultLocked; one that has not begun by then never begins.
 */
export interface KeyringQueue {
  run<T>(call: () => Promise<T>): Promise<T>;
  /** Fails what waits, and everything after. */
  stop(): void;
}

export function createKeyringQueue(clock: Pick<Clock, 'setTimer'>): KeyringQueue {
  const waiting = new Set<() => void>();
  let tail: Promise<void> = Promise.resolve();
  let stopped = false;

  function run<T>(call: () => Promise<T>): Promise<T> {
    if (stopped) return Promise.reject(new VaultLocked());
    return new Promise<T>((resolve, reject) => {
      const settle = () => {
        cancelTimer();
        waiting.delete(giveUp);
      };
      const giveUp = () => {
        settle();
        reject(new VaultLocked());
      };
      const cancelTimer = clock.setTimer(deadlineMs, giveUp);
      waiting.add(giveUp);
      const begin = async () => {
        if (!waiting.has(giveUp)) return;
        try {
          resolve(await call());
        } catch (error) {
          reject(error);
        } finally {
          settle();
        }
      };
      tail = tail.then(begin);
    });
  }

  function stop(): void {
    stopped = true;
    for (const giveUp of waiting) giveUp();
  }

  return { run, stop };
}
