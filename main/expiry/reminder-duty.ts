import type { ReminderSettings } from '../../preload/contract.ts';
import type { Duty } from './duty.ts';
import { noticeOf, type Notice } from './reminder-text.ts';
import {
  nextReminderAt,
  remindersDue,
  type RemindedAccount,
  type ReminderId,
} from './reminders.ts';

/** Marks for one token. To be dropped when the account has another token by now. */
export interface ShownReminders {
  readonly accountId: string;
  /** Of the token, epoch ms. */
  readonly issuedAt: number;
  /** To be added to those marked before. */
  readonly reminders: readonly ReminderId[];
}

/** Reminds of every token once a reminder, also over restarts: marks are durable before it is shown. */
export function createReminderDuty(options: {
  readonly settings: () => ReminderSettings;
  /**
   * Marks reminders as shown. Resolves to true once that is durable. On false the accounts must not
   * carry the marks: the reminder is not shown, and tried again within a minute.
   */
  readonly persistShown: (shown: readonly ShownReminders[]) => Promise<boolean>;
  /** When the token of each account was issued, epoch ms, by account id. */
  readonly currentTokens: () => ReadonlyMap<string, number | undefined>;
  readonly show: (notice: Notice) => void;
}): Duty<RemindedAccount> {
  return {
    // Ten thousand tokens may expire in one minute; the user wants one notification of it.
    gatherMs: 60_000,
    nextAt: (account, now) => nextReminderAt(account, now, options.settings()),
    async run(accounts, now) {
      const due = remindersDue(accounts, now, options.settings());
      if (due.length === 0) return;
      const shown = due.map(({ accountId, issuedAt, reminders }) => ({
        accountId,
        issuedAt,
        reminders,
      }));
      if (!(await options.persistShown(shown))) return;
      // Writing takes a moment, in which a token can be renewed or its account removed.
      const current = options.currentTokens();
      const still = due.filter(({ accountId, issuedAt }) => current.get(accountId) === issuedAt);
      const notice = noticeOf(still, now);
      if (notice !== null) options.show(notice);
    },
  };
}
