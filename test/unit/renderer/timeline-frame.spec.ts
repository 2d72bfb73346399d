import { expect, test } from 'playwright/test';
import {
  daysAhead,
  placeOf,
  timelineFrame,
  type TimelineFrame,
} from '../../../renderer/timeline/frame.ts';
import { inZone, local, zones } from '../expiry/zones.ts';

const hourMs = 3_600_000;
const weekend = [0, 6];
/** Every day is 10 px wide, unless clocks change. */
const width = (daysAhead + 1) * 10;

function frameAt(at: string, days: readonly number[] = weekend, px = width): TimelineFrame {
  return timelineFrame(local(at), px, days);
}

/** The dates of bands, from their left edges to their right ones. */
function datesOf(frame: TimelineFrame, bands: TimelineFrame['daysOff']): string[] {
  const dateAt = (x: number): string =>
    new Date(frame.from + (x / frame.width) * (frame.until - frame.from)).toString().slice(0, 21);
  return bands.map((band) => `${dateAt(band.x)} – ${dateAt(band.x + band.width)}`);
}

for (const zone of zones) {
  // Clocks go back in Berlin and New York; forward; and nowhere.
  for (const at of ['2026-10-20T15:30', '2026-03-01T00:00', '2026-11-24T23:59']) {
    test(`${zone}, ${at}: it reaches from midnight to the midnight after 60 days`, () => {
      inZone(zone, () => {
        const frame = frameAt(at);
        const first = new Date(local(at));
        expect(new Date(frame.from).toString()).toContain(' 00:00:00 ');
        expect(new Date(frame.from).getDate()).toBe(first.getDate());
        expect(new Date(frame.until).toString()).toContain(' 00:00:00 ');
        // By calendar, in a zone without clocks that change.
        const days = Math.round((frame.until - frame.from) / (24 * hourMs));
        expect(days).toBe(daysAhead + 1);
        expect(placeOf(frame.from, frame)).toBe(0);
        expect(placeOf(frame.until, frame)).toBe(width);
      });
    });

    test(`${zone}, ${at}: weekends and weeks lie on local midnights`, () => {
      inZone(zone, () => {
        const frame = frameAt(at);
        const dates = datesOf(frame, frame.daysOff);
        // At the edges a weekend can be cut.
        for (const date of dates.slice(1, -1)) {
          expect.soft(date).toMatch(/^Sat .{11} 00:00 – Mon .{11} 00:00$/);
        }
        expect(dates.length).toBeGreaterThanOrEqual(9);
        for (const week of frame.weeks) {
          expect.soft(new Date(week.at).toString()).toMatch(/^Mon .{11} 00:00:00/);
          expect.soft(week.x).toBe(placeOf(week.at, frame));
        }
      });
    });
  }
}

test('the days on which clocks change are an hour longer and shorter', () => {
  inZone('Europe/Berlin', () => {
    const today = (at: string): number => {
      const { today: band, until, from } = frameAt(at);
      return Math.round((band.width / width) * ((until - from) / hourMs));
    };
    expect(['2026-10-25', '2026-03-29', '2026-11-24'].map((day) => today(`${day}T12:00`))).toEqual([
      25, 23, 24,
    ]);
  });
});

test('now lies where the clock is in today', () => {
  const frame = frameAt('2026-11-24T12:00');
  expect(frame.today).toEqual({ x: 0, width: 10 });
  expect(frame.nowX).toBe(5);
});

test('days off are those without work, and days in a row are one', () => {
  const frame = frameAt('2026-11-24T12:00', [5, 6, 0]);
  expect(datesOf(frame, frame.daysOff).slice(0, 1)).toEqual([
    'Fri Nov 27 2026 00:00 – Mon Nov 30 2026 00:00',
  ]);
  expect(frameAt('2026-11-24T12:00', []).daysOff).toEqual([]);
  const [all, ...others] = frameAt('2026-11-24T12:00', [0, 1, 2, 3, 4, 5, 6]).daysOff;
  expect([all, others]).toEqual([{ x: 0, width }, []]);
});

for (const [px, daysBetween] of [
  [1_000, 7],
  [600, 7],
  [290, 14],
  [230, 28],
  [120, null],
  [60, null],
  [0, null],
] as const) {
  test(`${px} px have room for a date every ${daysBetween ?? 'no'} days`, () => {
    const { ticks } = frameAt('2026-11-24T12:00', weekend, px);
    const days = ticks.slice(1).map(({ at }, index) => {
      const before = ticks[index]?.at ?? 0;
      return (at - before) / (24 * hourMs);
    });
    expect(new Set(days)).toEqual(new Set(daysBetween === null ? [] : [daysBetween]));
    // Neither over "Today" nor over the edge.
    for (const { x } of ticks) {
      expect.soft(x).toBeGreaterThanOrEqual(56);
      expect.soft(x).toBeLessThanOrEqual(px - 48);
    }
  });
}

test('what lies outside is at the edge', () => {
  const frame = frameAt('2026-11-24T12:00');
  expect(placeOf(frame.from - 1, frame)).toBe(0);
  expect(placeOf(frame.until + 1e12, frame)).toBe(width);
});
