import type { Duty } from './duty.ts';

/** Tells when a status changes by itself, as time goes by: tray and window are to be drawn again. */
export function createStatusDuty<A>(options: {
  /** Epoch ms of the account's next change of status without anybody's doing; null: none. */
  readonly statusChangesAt: (account: A, now: number) => number | null;
  readonly onStatusChange: () => void;
}): Duty<A> {
  return {
    gatherMs: 1_000,
    nextAt: options.statusChangesAt,
    run: options.onStatusChange,
  };
}
