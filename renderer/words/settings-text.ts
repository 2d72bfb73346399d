import type { Theme } from '../../preload/settings.ts';
import { durationText } from './time-left.ts';

export const sectionTitles = {
  general: 'General',
  clipboard: 'Clipboard',
  shortcut: 'Shortcut',
  environments: 'Environments',
  reminders: 'Reminders',
  notifications: 'Notifications',
  network: 'Network',
  log: 'Log',
} as const;

export const themeLabel = 'Theme';
export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

export const autostartLabel = 'Start at login';

export function autostartHelp(supported: boolean): string {
  return supported
    ? 'Starts in the tray, without this window.'
    : 'Only an installed Token Tray can be started by the system.';
}

export const clearAfterLabel = 'Clear clipboard after';

export function clearAfterText(ms: number): string {
  return ms === 0 ? 'Never' : durationText(ms);
}

export const leadsHelp = 'A token is reminded of when it expires, and this long before:';
export const shortLeadsLegend = 'Tokens that live up to 2 days';
export const longLeadsLegend = 'Tokens that live longer';

export const workingHoursLabel = 'Warn before I leave';
export const workingHoursHelp =
  'In your last working hour, of a token that expires before you are back.';
export const workingDaysLegend = 'Working days';
export const fromLabel = 'From';
export const toLabel = 'To';
export const endsBeforeItBegins =
  'The day must end after it begins. Until then, the times before still hold.';

export const notificationsWork = 'Nothing speaks against notifications.';
export const notificationSent = 'Sent: is it on your screen?';
export const testNotificationAction = 'Send a test notification';
