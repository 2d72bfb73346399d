import { amountText, countText } from '../../preload/amount-text.ts';
import type {
  AccountStatus,
  AccountView,
  ReminderView,
  SavedCalendar,
} from '../../preload/contract.ts';
import { dateAndTime } from './expiry-text.ts';

export const timelineTitle = 'Timeline';
export const todayName = 'Today';
export const tipHelp = 'Enter or a click shows it in the list';
export const exportAction = 'Export to calendar…';

export const columnTitles = {
  account: 'Account',
  expires: 'Expires',
  reminders: 'Reminders',
  renewal: 'Renewal',
} as const;

export const legendNames = {
  reminder: 'Reminder',
  renewal: 'Renews itself',
  noEnd: 'No fixed end',
  dayOff: 'Day off',
} as const;

/** Read out before the table. `until` is its last moment. */
export function timelineCaption(days: number, until: number): string {
  return `The next ${amountText(days, 'day')}, until ${dateAndTime(until)}, what expires first on top`;
}

/** Words for what a bar ends with. `formatters` are of this machine's language unless given. */
export interface TimelineFormats {
  /** Such as "Mon, 14 Dec". */
  readonly day: (at: number) => string;
  /** Such as "14 Dec 2027". */
  readonly farDay: (at: number) => string;
  /** Such as "14:30". */
  readonly time: (at: number) => string;
  readonly dateAndTime: (at: number) => string;
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const farDayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const tickFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

const formats: TimelineFormats = {
  day: (at) => dayFormat.format(at),
  farDay: (at) => farDayFormat.format(at),
  time: (at) => timeFormat.format(at),
  dateAndTime,
};

export function tickText(at: number): string {
  return tickFormat.format(at);
}

const statusWords: Readonly<Record<AccountStatus, string | null>> = {
  fine: null,
  expiring: 'expires soon',
  expired: null,
  'signed-out': null,
  locked: 'keyring locked',
  unreadable: 'log in again',
};

/** What stands at a bar. */
export function lifeText(
  { token }: Pick<AccountView, 'token'>,
  status: AccountStatus,
  now: number,
  format: TimelineFormats = formats,
): string {
  if (token === null) return 'Signed out';
  const word = statusWords[status];
  const end = endText(token.expiresAt, token.estimated, now, format);
  return word === null ? end : `${end} · ${word}`;
}

function endText(
  expiresAt: number | null,
  estimated: boolean,
  now: number,
  format: TimelineFormats,
): string {
  if (expiresAt === null) return 'No fixed end';
  const about = estimated ? 'about ' : '';
  if (expiresAt <= now) return `Expired ${about}${nearText(expiresAt, now, format)}`;
  const text = `${about}${nearText(expiresAt, now, format)}`;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Within a day of today the time counts, else the day. */
function nearText(at: number, now: number, format: TimelineFormats): string {
  const date = new Date(now);
  const isDay = (daysLater: number): boolean =>
    new Date(at).toDateString() ===
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).toDateString();
  if (isDay(0)) return `today ${format.time(at)}`;
  if (isDay(1)) return `tomorrow ${format.time(at)}`;
  if (isDay(-1)) return `yesterday ${format.time(at)}`;
  // Without its year a far day would be taken for one of this year.
  const halfYearMs = 182 * 86_400_000;
  return Math.abs(at - now) < halfYearMs ? format.day(at) : format.farDay(at);
}

/** The timeline's columns for who does not see it. */
export interface LifeCells {
  readonly expires: string;
  readonly reminders: string;
  readonly renewal: string;
}

export function lifeCells(
  account: Pick<AccountView, 'token' | 'renewal' | 'remind'>,
  status: AccountStatus,
  reminders: readonly ReminderView[],
  now: number,
  format: TimelineFormats = formats,
): LifeCells {
  return {
    expires: expiresCell(account, status, now, format),
    reminders: remindersCell(account, reminders, now, format),
    renewal: renewalCell(account, now, format),
  };
}

function expiresCell(
  { token }: Pick<AccountView, 'token'>,
  status: AccountStatus,
  now: number,
  format: TimelineFormats,
): string {
  if (token === null) return 'Signed out';
  const { expiresAt, estimated } = token;
  const word = statusWords[status];
  const also = word === null ? '' : `, ${word}`;
  if (expiresAt === null) return `No fixed end${also}`;
  const when = `${estimated ? 'about ' : ''}${format.dateAndTime(expiresAt)}${also}`;
  return expiresAt <= now ? `Expired ${when}` : `Expires ${when}`;
}

function remindersCell(
  { remind, renewal }: Pick<AccountView, 'remind' | 'renewal'>,
  reminders: readonly ReminderView[],
  now: number,
  format: TimelineFormats,
): string {
  if (!remind) return 'Reminders are off';
  const before = reminders.filter(({ kind, at }) => kind !== 'expired' && at > now);
  if (before.length === 0) return 'No reminder to come';
  const times = before.map(({ kind, at }) =>
    kind === 'away' ? `${format.dateAndTime(at)}, before you leave` : format.dateAndTime(at),
  );
  const renewsFirst = renewal !== null && renewal.nextAt !== null;
  return `Reminds ${times.join('; ')}${renewsFirst ? ', if it is not renewed by then' : ''}`;
}

function renewalCell(
  { renewal }: Pick<AccountView, 'renewal'>,
  now: number,
  format: TimelineFormats,
): string {
  if (renewal === null) return 'Renewed by hand';
  if (renewal.pausedBy !== null) return 'Automatic renewal is paused';
  if (renewal.nextAt === null) return 'Renews itself only where the end is known';
  return `Renews itself ${format.dateAndTime(Math.max(renewal.nextAt, now))}`;
}

/** Shown and said once the calendar is written. */
export function savedCalendarText({ fileName, expiries }: SavedCalendar): string {
  return `${countText(expiries, { one: 'expiry', other: 'expiries' })} saved to ${fileName}`;
}
