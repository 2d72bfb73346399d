import type { ReminderSettings } from '../preload/contract.ts';
import { statusChangesAt, type Account } from './accounts/account.ts';
import type { Accounts } from './accounts/accounts.ts';
import { watchNetwork } from './desktop/network.ts';
import type { Clock } from './expiry/clock.ts';
import { createReminderDuty } from './expiry/reminder-duty.ts';
import type { Notice } from './expiry/reminder-text.ts';
import { createRenewalDuty } from './expiry/renewal-duty.ts';
import { createScheduler, type Scheduler, type SchedulerOptions } from './expiry/scheduler.ts';
import { createStatusDuty } from './expiry/status-duty.ts';
import { isOnThisMachine } from './login/address.ts';

export interface ExpirySchedulerOptions extends Pick<
  SchedulerOptions<Account>,
  'onRecheck' | 'onTick' | 'onFault'
> {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly isOnline: () => boolean;
  readonly reminderSettings: () => ReminderSettings;
  readonly notify: (notice: Notice) => void;
  readonly onStatusChange: () => void;
}

/** The one scheduler, with everything that happens to an account at a time. */
export function createExpiryScheduler(options: ExpirySchedulerOptions): Scheduler {
  const { clock, accounts } = options;

  function isReachable(accountId: string): boolean {
    if (options.isOnline()) return true;
    const baseUrl = accounts.get(accountId)?.values['baseUrl'];
    return baseUrl !== undefined && isOnThisMachine(baseUrl);
  }

  const scheduler = createScheduler<Account>({
    clock,
    accounts: accounts.list,
    account: accounts.get,
    duties: [
      createReminderDuty({
        settings: options.reminderSettings,
        persistShown: accounts.markRemindersShown,
        currentTokens: () => new Map(accounts.list().map(({ id, token }) => [id, token?.issuedAt])),
        show: options.notify,
      }),
      createRenewalDuty({
        now: clock.now,
        random: Math.random,
        reachable: isReachable,
        renew: accounts.renewUnasked,
        recordAttempt: accounts.recordAttempt,
        recordOutcome: accounts.recordOutcome,
      }),
      createStatusDuty({ statusChangesAt, onStatusChange: options.onStatusChange }),
    ],
    onRecheck: options.onRecheck,
    onTick: () => {
      options.onTick();
      network.look();
    },
    onFault: options.onFault,
  });
  const network = watchNetwork(options.isOnline, () => scheduler.reconcile('online'));
  return scheduler;
}
