import { randomUUID } from 'node:crypto';
import type { Accounts } from './accounts/accounts.ts';
import { replaceDurably } from './accounts/durable-write.ts';
import { nodeFileSystem } from './accounts/file-system.ts';
import { chooseCalendarPath } from './desktop/choose-file.ts';
import type { Preferences } from './desktop/settings.ts';
import { systemClock as clock } from './expiry/clock.ts';
import { createReminderCalendar, type ReminderCalendar } from './reminder-calendar.ts';

/** The calendar of these accounts, written to this machine's disk. */
export function openReminderCalendar(
  accounts: Accounts,
  preferences: Preferences,
): ReminderCalendar {
  const disk = {
    fileSystem: nodeFileSystem,
    clock,
    platform: process.platform,
    newId: randomUUID,
  };
  return createReminderCalendar({
    accounts: accounts.list,
    settings: () => preferences.settings().reminders,
    clock,
    choosePath: chooseCalendarPath,
    writeFile: async (path, bytes) => void (await replaceDurably(disk, path, [bytes])),
  });
}
