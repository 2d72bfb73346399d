/** No offset, DST in both halves of the year, a half hour, and the earliest day on earth. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
] as const;

/** Runs with the process in another time zone; Node notices the change of the variable. */
export function inZone<T>(zone: string, run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** Epoch ms of a time on the wall in the zone that is in force. */
export function local(text: string): number {
  return new Date(text).getTime();
}
