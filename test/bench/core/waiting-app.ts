import { atMostEvery } from '../../../main/at-most-every.ts';
import { watchTokens } from '../../../main/token-watch.ts';
import type { Accounts } from '../../../main/accounts/accounts.ts';
import { betweenDrawingsMs, createTrayDrawing } from '../../../main/desktop/tray-drawing.ts';
import { createExpiryScheduler } from '../../../main/expiry-scheduler.ts';
import { systemClock as clock } from '../../../main/expiry/clock.ts';
import { defaultReminderSettings } from '../../../main/expiry/reminders.ts';
import type { Scheduler } from '../../../main/expiry/scheduler.ts';

export interface WaitingApp {
  readonly scheduler: Scheduler;
  /** Now, without waiting for more changes. */
  draw(): void;
  stop(): Promise<void>;
}

/**
 * What main/app.ts does at every change and every tick while no window is open, up to the point
 * where Electron would take over: with a menu that is the same as before, it never does.
 */
export function waitInTray(accounts: Accounts): WaitingApp {
  const changesOf = createTrayDrawing('fine');

  function draw(): void {
    const now = clock.now();
    changesOf({ accounts: accounts.views(), tally: accounts.tally(), held: null, now });
  }

  const drawing = atMostEvery(clock, betweenDrawingsMs, draw);
  const scheduler = createExpiryScheduler({
    clock,
    accounts,
    isOnline: () => true,
    reminderSettings: () => defaultReminderSettings,
    notify: ({ title }) => {
      throw new Error(`Something came due: ${title}`);
    },
    onStatusChange: drawing.run,
    onRecheck: drawing.run,
    onTick: drawing.run,
    onFault: (fault) => {
      throw fault;
    },
  });
  const withdrawStale = watchTokens(accounts.get, () => {});
  const unsubscribe = accounts.subscribe((ids) => {
    withdrawStale(ids);
    drawing.run();
    scheduler.reconcileChanged(ids);
  });
  withdrawStale(accounts.list().map(({ id }) => id));
  scheduler.reconcile('start');
  return {
    scheduler,
    draw,
    async stop() {
      unsubscribe();
      drawing.stop();
      await scheduler.stop();
    },
  };
}
