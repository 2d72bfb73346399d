import type { Environment } from './environments.ts';

/** When the user is at work, on the clock on the wall. */
export interface WorkingHours {
  /** 0 is Sunday, as in `Date.getDay`. */
  readonly days: readonly number[];
  /** Minutes since midnight; the end is later than the start, at most 1,440. */
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What working hours begin with. */
export const usualWorkingHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 9 * 60,
  endMinute: 17 * 60,
};

/** When tokens are reminded of, all in ms before their expiry. The reminder at expiry needs no entry. */
export interface ReminderSettings {
  /** For tokens that live up to 48 hours. */
  readonly shortLeadsMs: readonly number[];
  /** For tokens that live longer. */
  readonly longLeadsMs: readonly number[];
  /** Null: no reminder before the user leaves. */
  readonly workingHours: WorkingHours | null;
}

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const listGroups = ['none', 'environment', 'api'] as const;
export type ListGroup = (typeof listGroups)[number];
export const listOrders = ['name', 'expiry'] as const;
export type ListOrder = (typeof listOrders)[number];

/** How the window lays out its list of accounts. */
export interface ListSettings {
  readonly group: ListGroup;
  readonly order: ListOrder;
}

/** `problems`: what failed. */
export const logLevels = ['all', 'problems', 'off'] as const;
export type LogLevel = (typeof logLevels)[number];

/** More colours than these nobody tells apart. */
export const mostEnvironments = 100;

export interface Settings {
  readonly list: ListSettings;
  readonly theme: Theme;
  /** 0 keeps a copied header on the clipboard; else 10 s to 5 min. */
  readonly clearAfterMs: number;
  /** The user is asked before a token of production is copied. */
  readonly confirmProductionCopies: boolean;
  readonly reminders: ReminderSettings;
  /** The colours that the user chose, one for each name. */
  readonly environments: readonly Environment[];
  readonly logLevel: LogLevel;
}

/** Whether the system starts the app when the user logs in; `unsupported` where it has no way to. */
export type AutostartState = 'on' | 'off' | 'unsupported';

/**
 * Why notifications do not reach the user: there is no service for them, the system shows none of
 * an unsigned app, or the last one failed.
 */
export type NotificationTrouble = 'no-service' | 'unsigned' | 'failed';
