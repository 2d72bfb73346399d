import { basename } from 'node:path';
import type {
  AccountReminders,
  ReminderSettings,
  Result,
  SavedCalendar,
} from '../preload/contract.ts';
import { failed } from './accounts/failed.ts';
import { writeFault } from './accounts/file-system.ts';
import { calendarOf, hasExpiryAhead, type CalendarAccount } from './expiry/calendar.ts';
import type { Clock } from './expiry/clock.ts';
import { remindersAhead } from './expiry/reminders.ts';

/** What is to come, for the window and for the user's own calendar. */
export interface ReminderCalendar {
  reminders(): readonly AccountReminders[];
  /** Superseded when the user chooses no file. */
  save(): Promise<Result<SavedCalendar>>;
}

export interface ReminderCalendarOptions {
  readonly accounts: () => readonly CalendarAccount[];
  readonly settings: () => ReminderSettings;
  readonly clock: Pick<Clock, 'now'>;
  /** Asks the user for the path; null when they choose none. */
  readonly choosePath: () => Promise<string | null>;
  /** Durably, readable by this user only. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
}

export function createReminderCalendar(options: ReminderCalendarOptions): ReminderCalendar {
  const { accounts, settings, clock, choosePath, writeFile } = options;

  function reminders(): readonly AccountReminders[] {
    const now = clock.now();
    const wanted = settings();
    return accounts().flatMap((account) => {
      const ahead = remindersAhead(account, now, wanted);
      return ahead.length === 0 ? [] : [{ accountId: account.id, reminders: ahead }];
    });
  }

  async function save(): Promise<Result<SavedCalendar>> {
    if (!hasExpiryAhead(accounts(), clock.now())) return failed({ kind: 'nothing-to-export' });
    const path = await choosePath();
    if (path === null) return failed({ kind: 'superseded' });
    const { text, expiries } = await calendarOf(accounts(), clock.now(), settings());
    // All have expired while the dialog was open; a calendar without an event is none.
    if (expiries === 0) return failed({ kind: 'nothing-to-export' });
    try {
      await writeFile(path, Buffer.from(text, 'utf8'));
    } catch (error) {
      return failed({ kind: 'export-failed', reason: writeFault(error) });
    }
    return { ok: true, value: { fileName: basename(path), expiries } };
  }

  return { reminders, save };
}
