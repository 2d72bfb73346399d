/** What the window knows of reminders to come, and of their way into a calendar. */

/** Before the expiry, before the user leaves, or at the expiry itself. */
export type ReminderKind = 'expiring' | 'away' | 'expired';

export interface ReminderView {
  readonly kind: ReminderKind;
  /** Epoch ms. */
  readonly at: number;
}

export interface AccountReminders {
  readonly accountId: string;
  /** The next one first. */
  readonly reminders: readonly ReminderView[];
}

/** A calendar file that the user had written. */
export interface SavedCalendar {
  /** Without its folder. */
  readonly fileName: string;
  /** How many it tells of. */
  readonly expiries: number;
}
