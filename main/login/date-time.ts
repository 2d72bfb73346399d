const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:(Z)|([+-])(\d\d):(\d\d))?$/;

interface DateTime {
  /** Epoch ms; finer fractions are cut off. */
  readonly at: number;
  /** False where no zone was given; it is then read as UTC. */
  readonly zoned: boolean;
}

/**
 * xsd:dateTime (https://www.w3.org/TR/xmlschema-2/#dateTime), null when it is none. `Date` will not
 * do: it turns 30 February into 2 March and reads a time without a zone as local. Years before 1 or
 * above 9999 are legal there but cannot be meant as an expiry.
 */
export function parseDateTime(text: string): DateTime | null {
  const match = dateTime.exec(text);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map(Number);
  const midnight = utcDate(year ?? 0, month ?? 0, day ?? 0);
  const timeMs = timeOfDay(hours ?? 0, minutes ?? 0, seconds ?? 0, match[7] ?? '');
  const offsetMs = zoneOffset(match[9], Number(match[10] ?? 0), Number(match[11] ?? 0));
  if (midnight === null || timeMs === null || offsetMs === null) return null;
  return {
    at: midnight + timeMs - offsetMs,
    zoned: match[8] !== undefined || match[9] !== undefined,
  };
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Epoch ms of its start, null for a day that no calendar has. */
function utcDate(year: number, month: number, day: number): number | null {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() : null;
}

function timeOfDay(
  hours: number,
  minutes: number,
  seconds: number,
  fraction: string,
): number | null {
  const ms =
    hours * hourMs +
    minutes * minuteMs +
    seconds * 1_000 +
    Number(fraction.slice(0, 3).padEnd(3, '0'));
  // 24:00:00 is the end of the day, and nothing comes after it.
  if (hours === 24) return ms === 24 * hourMs && !/[1-9]/.test(fraction) ? ms : null;
  return hours < 24 && minutes < 60 && seconds < 60 ? ms : null;
}

function zoneOffset(sign: string | undefined, hours: number, minutes: number): number | null {
  const ms = hours * hourMs + minutes * minuteMs;
  if (minutes > 59 || ms > 14 * hourMs) return null;
  return sign === '-' ? -ms : ms;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dateDelimiters = /[\t\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]+/;

/**
 * A date of an HTTP header or a cookie as epoch ms, null when it is none. The rules of cookie dates
 * (https://www.rfc-editor.org/rfc/rfc6265#section-5.1.1) also read the three forms of HTTP dates.
 */
export function parseHttpDate(text: string): number | null {
  let time: number | null = null;
  let day = 0;
  let month = 0;
  let year = -1;
  for (const part of text.slice(0, 256).split(dateDelimiters)) {
    const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/.exec(part);
    const digits = /^(\d{1,2}|\d{4})(?:\D|$)/.exec(part)?.[1];
    const monthIndex = months.indexOf(part.slice(0, 3).toLowerCase());
    if (time === null && clock !== null) {
      time = timeOfDay(Number(clock[1]), Number(clock[2]), Number(clock[3]), '');
      if (time === null) return null;
    } else if (day === 0 && digits !== undefined && digits.length <= 2) day = Number(digits);
    else if (month === 0 && monthIndex >= 0) month = monthIndex + 1;
    else if (year < 0 && digits !== undefined && digits.length >= 2)
      year = fullYear(Number(digits));
  }
  if (time === null || year < 1601) return null;
  const midnight = utcDate(year, month, day);
  return midnight === null ? null : midnight + time;
}

function fullYear(year: number): number {
  if (year < 70) return year + 2_000;
  return year < 100 ? year + 1_900 : year;
}
