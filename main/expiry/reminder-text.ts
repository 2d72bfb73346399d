/** The words of a notification. Names and times only: a notification may show on a locked screen. */
import { once } from '../once.ts';
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
/** Made when it is first needed, as all of its kind: the first one takes 10 ms. */
const relative = once(() => new Intl.RelativeTimeFormat('en'));

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
    ...(rest.length === 0 ? textOfOne(first, now, locale) : textOfMany(byUrgency, now)),
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
    title: `${name} expires ${timeLeft(expiresAt - now)}`,
    body: withNotes(`It expires on ${when}. Renew it now to be on the safe side.`),
  };
}

function textOfMany(byUrgency: readonly DueReminder[], now: number) {
  const groups = new Map<string, DueReminder[]>();
  for (const reminder of byUrgency) {
    const what = groupOf(reminder, now);
    const group = groups.get(what);
    if (group === undefined) groups.set(what, [reminder]);
    else group.push(reminder);
  }
  const [only, ...others] = groups.keys();
  const mixed = others.length > 0 || only === undefined;
  const lines = [...groups].map(([what, group]) => {
    const names = listOf(group);
    return mixed
      ? `${group.length} ${group.length === 1 ? singular(what) : what}: ${names}`
      : names;
  });
  if (byUrgency.some((reminder) => reminder.missed)) lines.unshift('While you were away:');
  return {
    title: `${byUrgency.length} tokens ${mixed ? 'expire soon or have expired' : only}`,
    body: lines.join('\n'),
  };
}

/** Reads on after "3 tokens". */
function groupOf({ kind, expiresAt }: DueReminder, now: number): string {
  if (kind === 'expired') return 'have expired';
  if (kind === 'away') return 'expire before you are back';
  if (expiresAt < startOfDay(now, 1).getTime()) return 'expire today';
  if (expiresAt < startOfDay(now, 2).getTime()) return 'expire tomorrow';
  return 'expire soon';
}

function singular(what: string): string {
  return what.replace(/^have/, 'has').replace(/^expire\b/, 'expires');
}

function listOf(reminders: readonly DueReminder[]): string {
  const names = reminders.slice(0, longestList).map(nameOf).join(', ');
  const more = reminders.length - longestList;
  return more > 0 ? `${names} and ${more} more` : names;
}

export function nameOf({
  label,
  environmentName,
}: Pick<DueReminder, 'label' | 'environmentName'>): string {
  return environmentName === null ? label : `${label} (${environmentName})`;
}

function timeLeft(leftMs: number): string {
  const minutes = Math.max(1, Math.round(leftMs / minuteMs));
  if (minutes < 90) return relative().format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? relative().format(hours, 'hour')
    : relative().format(Math.round(hours / 24), 'day');
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
