import { net, powerMonitor } from 'electron';
import type { Accounts } from './accounts/accounts.ts';
import { watchPower } from './desktop/power.ts';
import type { Clock } from './expiry/clock.ts';
import type { Notice } from './expiry/reminder-text.ts';
import type { Scheduler } from './expiry/scheduler.ts';
import type { ReminderSettings } from '../preload/contract.ts';
import { createExpiryScheduler } from './expiry-scheduler.ts';
import { errorName, type Log } from './log.ts';
import type { Stops } from './stops.ts';
import { watchTokens } from './token-watch.ts';

export interface ExpiryWatchOptions {
  readonly stops: Stops;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly reminderSettings: () => ReminderSettings;
  readonly notifier: { show(notice: Notice): void; withdraw(accountId: string): void };
  /** What is drawn of an account may be another by now. */
  readonly draw: () => void;
  /** All was looked at anew, since the clock was set or for another reason. */
  readonly onRecheck: (clockMoved: boolean) => void;
  /** The screen was locked, or the computer goes to sleep. */
  readonly onLeave: () => void;
  readonly log: Log;
}

/** Follows the clock, the network, the computer's sleep and every change of an account. */
export function watchExpiries(options: ExpiryWatchOptions): Scheduler {
  const { stops, clock, accounts, notifier, draw, log } = options;

  const scheduler = createExpiryScheduler({
    clock,
    accounts,
    isOnline: () => net.isOnline(),
    reminderSettings: options.reminderSettings,
    notify: notifier.show,
    onStatusChange: draw,
    onRecheck: options.onRecheck,
    onTick: draw,
    onFault: (fault) => log('duty-failed', { error: errorName(fault) }),
  });
  stops.add(scheduler.stop);
  // First, or the scheduler would wait for a server that does not answer.
  stops.add(accounts.endLogins);
  stops.add(watchPower(powerMonitor, { onWake: scheduler.reconcile, onLeave: options.onLeave }));

  const withdrawStale = watchTokens(accounts.get, notifier.withdraw);
  stops.add(
    accounts.subscribe((ids) => {
      withdrawStale(ids);
      draw();
      scheduler.reconcileChanged(ids);
    }),
  );
  withdrawStale(accounts.list().map(({ id }) => id));
  return scheduler;
}
