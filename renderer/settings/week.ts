interface DayName {
  /** 0 is Sunday. */
  readonly day: number;
  readonly short: string;
  readonly long: string;
}

/** From Monday on, in the language of this machine unless another is named. */
export function dayNames(locale?: string): readonly DayName[] {
  const name = (day: number, weekday: 'short' | 'long'): string =>
    // 2 August 2026 is a Sunday.
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
      Date.UTC(2026, 7, 2 + day),
    );
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    day,
    short: name(day, 'short'),
    long: name(day, 'long'),
  }));
}

/** A week without any day is none: the last one stays. */
export function toggledDay(days: readonly number[], day: number): readonly number[] {
  const others = days.filter((other) => other !== day);
  if (others.length === days.length) return [...days, day].toSorted((a, b) => a - b);
  return others.length === 0 ? days : others;
}

/** The text of a time input, such as "09:00". The end of the day reads as its last minute. */
export function timeOf(minute: number): string {
  const shown = Math.min(minute, 1_439);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
}

/** Minutes since midnight; null while the input holds no time. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
