/** Expiries and their reminders as a calendar file, RFC 5545, for when the app is closed. */
import type { ReminderSettings } from '../../preload/settings.ts';
import { calendarName, eventText, eventTitle } from './calendar-text.ts';
import { nameOf } from './reminder-text.ts';
import { remindersAhead, type RemindedAccount, type RemindedToken } from './reminders.ts';

export interface CalendarAccount extends RemindedAccount {
  /** Epoch ms. */
  readonly createdAt: number;
}

export interface Calendar {
  readonly text: string;
  readonly expiries: number;
}

interface Expiry {
  readonly account: CalendarAccount;
  readonly token: RemindedToken;
  readonly expiresAt: number;
}

const secondMs = 1_000;

/** The tokens that an end is known of, and still to come at `now`, epoch ms. */
function* expiriesAhead(accounts: readonly CalendarAccount[], now: number): Generator<Expiry> {
  for (const account of accounts) {
    const { token } = account;
    if (token === null || token.expiresAt === null || token.expiresAt <= now) continue;
    yield { account, token, expiresAt: token.expiresAt };
  }
}

export function hasExpiryAhead(accounts: readonly CalendarAccount[], now: number): boolean {
  return expiriesAhead(accounts, now).next().done !== true;
}

/** One event for each expiry to come. `now` in epoch ms. */
export async function calendarOf(
  accounts: readonly CalendarAccount[],
  now: number,
  settings: ReminderSettings,
): Promise<Calendar> {
  const library = await import('ical-generator');
  const calendar = library.default({
    prodId: { company: 'Token Tray', product: 'Token Tray', language: 'EN' },
    name: calendarName,
  });
  let expiries = 0;
  for (const { account, token, expiresAt } of expiriesAhead(accounts, now)) {
    const summary = eventTitle(printable(nameOf(named(account))));
    const event = calendar.createEvent({
      // The same at each export, so that a calendar moves the event that it has.
      id: `${account.id}@token-tray`,
      // Calendars take a known event only with a higher number.
      sequence: Math.max(0, Math.floor((token.issuedAt - account.createdAt) / secondMs)),
      stamp: new Date(now),
      start: new Date(expiresAt),
      summary,
      description: eventText(token, account.renewal?.pausedBy === null),
      // It takes none of the user's time, and a shared calendar shows no more than that.
      transparency: library.ICalEventTransparency.TRANSPARENT,
      class: library.ICalEventClass.PRIVATE,
    });
    for (const { at } of remindersAhead(account, now, settings)) {
      event.createAlarm({
        type: library.ICalAlarmType.display,
        triggerBefore: Math.round((expiresAt - at) / secondMs),
        description: summary,
      });
    }
    expiries += 1;
  }
  return { text: `${calendar.toString()}\r\n`, expiries };
}

function named({ label, environment }: CalendarAccount) {
  return { label, environmentName: environment?.name ?? null };
}

/** RFC 5545 has no place for control characters, and half a character has no form in UTF-8. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
}
