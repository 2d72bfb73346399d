import type { RemindedAccount } from '../../../main/expiry/reminders.ts';
import { defaultReminderSettings } from '../../../main/expiry/reminders.ts';
import type { ReminderSettings } from '../../../preload/contract.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const noAwaySettings: ReminderSettings = { ...defaultReminderSettings, workingHours: null };

/** An account whose token was issued at `issuedAt` and lives for `lifetimeMs`. */
export function accountWith(
  issuedAt: number,
  lifetimeMs: number,
  more: Partial<RemindedAccount> = {},
): RemindedAccount {
  const expiresAt = issuedAt + lifetimeMs;
  return {
    id: 'one',
    label: 'Farm data',
    environment: null,
    token: { issuedAt, expiresAt, estimated: false, remindersShown: [] },
    remind: true,
    renewal: null,
    ...more,
  };
}
