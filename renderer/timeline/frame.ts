/** Where dates lie on the timeline. All times are epoch ms; all places are px from its left edge. */

export const daysAhead = 60;

export interface Band {
  readonly x: number;
  readonly width: number;
}

export interface Tick {
  readonly at: number;
  readonly x: number;
}

export interface TimelineFrame {
  readonly width: number;
  readonly now: number;
  readonly nowX: number;
  /** The start of today. */
  readonly from: number;
  /** The end of the day that lies `daysAhead` days ahead. */
  readonly until: number;
  readonly today: Band;
  /** Days in a row make one. */
  readonly daysOff: readonly Band[];
  /** Where weeks begin. */
  readonly weeks: readonly Tick[];
  /** Of the weeks those that there is room to name. */
  readonly ticks: readonly Tick[];
}

/** A short date with the gap to the next one. */
const tickWidth = 56;

/** The start of a day on local clocks. */
function startOfDay(at: number, daysLater = 0): number {
  const date = new Date(at);
  // By calendar fields, as a day has 23 or 25 hours when clocks change.
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}

/** The timeline of the days from `now` on, in local time. `daysOff` are as of `Date.getDay`. */
export function timelineFrame(
  now: number,
  width: number,
  daysOff: readonly number[],
): TimelineFrame {
  const midnights = Array.from({ length: daysAhead + 2 }, (_, day) => startOfDay(now, day));
  const from = startOfDay(now);
  const until = startOfDay(now, daysAhead + 1);
  const x = (at: number): number => placeOf(at, { from, until, width });
  const band = (start: number, end: number): Band => ({ x: x(start), width: x(end) - x(start) });
  const weeks = midnights
    .filter((at) => at < until && new Date(at).getDay() === 1)
    .map((at) => ({ at, x: x(at) }));
  return {
    width,
    now,
    nowX: x(now),
    from,
    until,
    today: band(from, startOfDay(now, 1)),
    daysOff: runsOf(midnights, daysOff).map(([start, end]) => band(start, end)),
    weeks,
    ticks: ticksOf(weeks, width),
  };
}

/** Times before or after the timeline lie on its edges. */
export function placeOf(
  at: number,
  { from, until, width }: Pick<TimelineFrame, 'from' | 'until' | 'width'>,
): number {
  const place = ((at - from) * width) / (until - from);
  return Math.min(width, Math.max(0, place));
}

/** The starts and ends of days off; the last midnight is an end only. */
function runsOf(midnights: readonly number[], daysOff: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [day, end] of midnights.slice(1).entries()) {
    const start = midnights[day] ?? end;
    if (!daysOff.includes(new Date(start).getDay())) continue;
    const last = runs.at(-1);
    if (last?.[1] === start) last[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

/** Every week, every second, every fourth: as many names as fit. "Today" has the left end. */
function ticksOf(weeks: readonly Tick[], width: number): readonly Tick[] {
  const weekWidth = (width * 7) / (daysAhead + 1);
  const step = [1, 2, 4].find((count) => count * weekWidth >= tickWidth) ?? 8;
  const free = weeks.filter((tick) => tick.x >= tickWidth && tick.x + tickWidth <= width + 8);
  return free.filter((_, index) => index % step === 0);
}
