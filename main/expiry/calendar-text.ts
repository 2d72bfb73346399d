/** The words of an exported calendar. */
import type { RemindedToken } from './reminders.ts';

export const calendarName = 'Token Tray';

/** `name` is the account's. */
export function eventTitle(name: string): string {
  return `${name} expires`;
}

export function eventText(
  { estimated }: Pick<RemindedToken, 'estimated'>,
  renews: boolean,
): string {
  return [
    ...(estimated ? ['This time is an estimate.'] : []),
    ...(renews ? ['Token Tray renews it before, if it runs then.'] : []),
    'A renewed token expires later: export again, and this event moves.',
  ].join('\n');
}
