import type { WorkingHours } from '../../preload/contract.ts';

/** A stretch without work, between two working days. Epoch ms. */
export interface Absence {
  /** The last hour of work begins. */
  readonly lastHourFrom: number;
  readonly leavesAt: number;
  readonly backAt: number;
}

const halfYearMs = 182 * 24 * 60 * 60_000;

/**
 * Changes when local time does: another zone, or clocks that go forward or back. From the offsets of
 * both halves of the year, as asking `Intl` for the zone costs a hundred times more.
 */
export function localTimeMark(now: number): string {
  const offsets = [now, now + halfYearMs].map((at) => new Date(at).getTimezoneOffset());
  return offsets.join(' ');
}

export function startOfDay(at: number, daysLater = 0): Date {
  const date = new Date(at);
  // By calendar fields, as a day has 23 or 25 hours when clocks change.
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater);
}

function minuteOfDay(day: Date, minute: number): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, minute).getTime();
}

/** The absence that `at` falls into, in local time; null at work, or when nobody ever works. */
export function absenceAt(at: number, hours: WorkingHours): Absence | null {
  const { days, startMinute, endMinute } = hours;
  if (startMinute >= endMinute) return null;

  for (let daysBefore = 0; daysBefore <= 7; daysBefore += 1) {
    const day = startOfDay(at, -daysBefore);
    if (!days.includes(day.getDay())) continue;
    const leavesAt = minuteOfDay(day, endMinute);
    if (leavesAt <= at) {
      const lastHourFrom = minuteOfDay(day, Math.max(startMinute, endMinute - 60));
      return { lastHourFrom, leavesAt, backAt: nextStart(day, hours) };
    }
    if (minuteOfDay(day, startMinute) <= at) return null;
  }
  return null;
}

function nextStart(after: Date, { days, startMinute }: WorkingHours): number {
  let day = startOfDay(after.getTime(), 1);
  while (!days.includes(day.getDay())) day = startOfDay(day.getTime(), 1);
  return minuteOfDay(day, startMinute);
}
