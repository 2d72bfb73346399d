import type { RemindedAccount, ReminderSettings } from '../../../main/expiry/reminders.ts';
import { defaultReminderSettings } from '../../../main/expiry/reminders.ts';
import type { RenewalState } from '../../../main/expiry/renewal.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const noAwaySettings: ReminderSettings = { ...defaultReminderSettings, workingHours: null };

export interface TestAccount extends RemindedAccount {
  readonly renewal: RenewalState | null;
}

/** An account whose token was issued at `issuedAt` and lives for `lifetimeMs`. */
export function accountWith(
  issuedAt: number,
  lifetimeMs: number,
  more: Partial<TestAccount> = {},
): TestAccount {
  const expiresAt = issuedAt + lifetimeMs;
  return {
    id: 'one',
    label: 'Farm data',
    environment: null,
    token: { issuedAt, expiresAt, estimated: false, remindersShown: [] },
    renewal: null,
    ...more,
  };
}
