/** The words of a notification. Names and times only: a notification may show on a locked screen. */
import { countText, listText, numberText, relativeText } from '../../preload/amount-text.ts';
import type { DueReminder } from './reminders.ts';
import { startOfDay } from './working-hours.ts';

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** The accounts that it speaks of, the most urgent one first. */
  readonly accountIds: readonly string[];
  /** What can be done from it, where the platform has buttons. Only of a notice of one account. */
  readonly actions: readonly NoticeAction[];
}

export type NoticeAction = 'renew' | 'copy';

/** Notification services cut long bodies, each at another length. */
const longestList = 5;

const minuteMs = 60_000;

/**
 * One notification for everything that is due, however much it is.
 *
 * @param locale formats dates; the system's when undefined.
 */
export function noticeOf(due: readonly DueReminder[], now: number, locale?: string): Notice | null {
  const byUrgency = due.toSorted((one, other) => one.expiresAt - other.expiresAt);
  const [first, ...rest] = byUrgency;
  if (first === undefined) return null;
  return {
    ...(rest.length === 0 ? textOfOne(first, now, locale) : textOfMany(byUrgency, now, locale)),
    accountIds: byUrgency.map((reminder) => reminder.accountId),
    // A dead token on the clipboard helps nobody.
    actions: rest.length > 0 ? [] : first.kind === 'expired' ? ['renew'] : ['renew', 'copy'],
  };
}

function textOfOne(reminder: DueReminder, now: number, locale?: string) {
  const { kind, expiresAt, backAt, estimated, missed } = reminder;
  const name = nameOf(reminder);
  const when = dateTime(expiresAt, locale);
  const notes = [
    ...(reminder.renewalPaused ? ['Automatic renewal is paused.'] : []),
    ...(estimated ? ['This time is an estimate.'] : []),
  ];
  const withNotes = (body: string): string => [body, ...notes].join(' ');
  if (kind === 'expired') {
    const meanwhile = missed ? ', while you were away' : '';
    return {
      title: `${name} has expired`,
      body: withNotes(`It expired on ${when}${meanwhile}. Renew it to get a new token.`),
    };
  }
  if (kind === 'away' && backAt !== null) {
    return {
      title: `${name} expires before you are back`,
      body: withNotes(`It expires on ${when}; you are back on ${dateTime(backAt, locale)}.`),
    };
  }
  return {
    title: `${name} expires ${timeLeft(expiresAt - now, locale)}`,
    body: withNotes(`It expires on ${when}. Renew it now to be on the safe side.`),
  };
}

function textOfMany(byUrgency: readonly DueReminder[], now: number, locale?: string) {
  const groups = new Map<Group, DueReminder[]>();
  for (const reminder of byUrgency) {
    const group = groupOf(reminder, now);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [reminder]);
    else members.push(reminder);
  }
  const [only, ...others] = groups.keys();
  const mixed = others.length > 0 || only === undefined;
  const lines = [...groups].map(([group, members]) => {
    const names = namesText(members, locale);
    return mixed ? `${countText(members.length, groupForms[group], locale)}: ${names}` : names;
  });
  if (byUrgency.some((reminder) => reminder.missed)) lines.unshift('While you were away:');
  // More than one, always.
  const tokens = countText(byUrgency.length, { other: 'tokens' }, locale);
  return {
    title: `${tokens} ${mixed ? 'expire soon or have expired' : groupForms[only].other}`,
    body: lines.join('\n'),
  };
}

/** Read on after "1" or "3 tokens". */
const groupForms = {
  expired: { one: 'has expired', other: 'have expired' },
  away: { one: 'expires before you are back', other: 'expire before you are back' },
  today: { one: 'expires today', other: 'expire today' },
  tomorrow: { one: 'expires tomorrow', other: 'expire tomorrow' },
  soon: { one: 'expires soon', other: 'expire soon' },
} as const;
type Group = keyof typeof groupForms;

function groupOf({ kind, expiresAt }: DueReminder, now: number): Group {
  if (kind === 'expired' || kind === 'away') return kind;
  if (expiresAt < startOfDay(now, 1).getTime()) return 'today';
  return expiresAt < startOfDay(now, 2).getTime() ? 'tomorrow' : 'soon';
}

function namesText(reminders: readonly DueReminder[], locale?: string): string {
  const names = reminders.slice(0, longestList).map(nameOf);
  const more = reminders.length - longestList;
  return listText(more > 0 ? [...names, `${numberText(more, locale)} more`] : names);
}

export function nameOf({
  label,
  environmentName,
}: Pick<DueReminder, 'label' | 'environmentName'>): string {
  return environmentName === null ? label : `${label} (${environmentName})`;
}

function timeLeft(leftMs: number, locale?: string): string {
  const minutes = Math.max(1, Math.round(leftMs / minuteMs));
  if (minutes < 90) return relativeText(minutes, 'minute', locale);
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? relativeText(hours, 'hour', locale)
    : relativeText(Math.round(hours / 24), 'day', locale);
}

function dateTime(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
