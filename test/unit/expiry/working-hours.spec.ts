import { expect, test } from 'playwright/test';
import { absenceAt, localTimeMark, startOfDay } from '../../../main/expiry/working-hours.ts';
import { shows } from '../../faults/reached.ts';
import { inZone, local, zones } from './zones.ts';

const office = { days: [1, 2, 3, 4, 5], startMinute: 9 * 60, endMinute: 17 * 60 };

// On local clocks, so that every zone gives the same answer, with clocks changed in between or not.
const cases = [
  ['at work', '2026-11-25T11:00', null],
  ['as work begins', '2026-11-25T09:00', null],
  [
    'in the evening',
    '2026-11-25T20:00',
    ['2026-11-25T16:00', '2026-11-25T17:00', '2026-11-26T09:00'],
  ],
  [
    'as work ends',
    '2026-11-25T17:00',
    ['2026-11-25T16:00', '2026-11-25T17:00', '2026-11-26T09:00'],
  ],
  [
    'early in the morning',
    '2026-11-25T08:59',
    ['2026-11-24T16:00', '2026-11-24T17:00', '2026-11-25T09:00'],
  ],
  ['on a Sunday', '2026-11-29T12:00', ['2026-11-27T16:00', '2026-11-27T17:00', '2026-11-30T09:00']],
  [
    'on Monday before work',
    '2026-11-30T05:00',
    ['2026-11-27T16:00', '2026-11-27T17:00', '2026-11-30T09:00'],
  ],
  [
    'as Berlin goes forward',
    '2026-03-29T12:00',
    ['2026-03-27T16:00', '2026-03-27T17:00', '2026-03-30T09:00'],
  ],
  [
    'as Berlin goes back',
    '2026-10-25T01:30',
    ['2026-10-23T16:00', '2026-10-23T17:00', '2026-10-26T09:00'],
  ],
  [
    'as New York goes forward',
    '2026-03-08T12:00',
    ['2026-03-06T16:00', '2026-03-06T17:00', '2026-03-09T09:00'],
  ],
  [
    'as New York goes back',
    '2026-11-01T12:00',
    ['2026-10-30T16:00', '2026-10-30T17:00', '2026-11-02T09:00'],
  ],
] as const;

for (const zone of zones) {
  for (const [name, at, absence] of cases) {
    test(`${zone}, ${name}: the absence is the one on the wall clock`, () => {
      inZone(zone, () => {
        const [lastHourFrom, leavesAt, backAt] = (absence ?? []).map(local);
        const expected = absence === null ? null : { lastHourFrom, leavesAt, backAt };
        expect(absenceAt(local(at), office)).toEqual(expected);
      });
    });
  }
}

test('a weekend is an hour shorter or longer when clocks change', shows('T4'), () => {
  inZone('Europe/Berlin', () => {
    const hoursAway = ['2026-11-28T12:00', '2026-03-28T12:00', '2026-10-24T12:00'].map((at) => {
      const absence = absenceAt(local(at), office);
      return absence === null ? null : (absence.backAt - absence.leavesAt) / 3_600_000;
    });
    expect(hoursAway).toEqual([64, 63, 65]);
  });
});

test('a working day may end at midnight, be short, or come once a week', () => {
  const shift = { days: [3], startMinute: 23 * 60 + 30, endMinute: 24 * 60 };
  expect(absenceAt(local('2026-12-01T12:00'), shift)).toEqual({
    lastHourFrom: local('2026-11-25T23:30'),
    leavesAt: local('2026-11-26T00:00'),
    backAt: local('2026-12-02T23:30'),
  });
});

for (const hours of [
  { ...office, days: [] },
  { ...office, days: [7] },
  { ...office, endMinute: office.startMinute },
  { ...office, startMinute: 22 * 60, endMinute: 6 * 60 },
]) {
  test(`hours without work know no absence: ${JSON.stringify(hours)}`, () => {
    expect(absenceAt(local('2026-11-29T12:00'), hours)).toBeNull();
  });
}

test('the start of a day follows the calendar over a change of clocks', shows('T4'), () => {
  inZone('America/New_York', () => {
    expect(startOfDay(local('2026-03-08T00:30'), 1).getTime()).toBe(local('2026-03-09T00:00'));
    expect(startOfDay(local('2026-11-01T23:30'), 1).getTime()).toBe(local('2026-11-02T00:00'));
  });
});

test('a change of zone or of clocks is noticed while running', shows('T4'), () => {
  const mark = (zone: string, at: string) => inZone(zone, () => localTimeMark(local(at)));
  expect(new Set(zones.map((zone) => mark(zone, '2026-11-23T09:00'))).size).toBe(zones.length);
  // In winter only the other half of the year tells them apart.
  expect(mark('Africa/Lagos', '2026-11-23')).not.toBe(mark('Europe/Berlin', '2026-11-23'));
  expect(mark('Europe/Berlin', '2026-03-28')).not.toBe(mark('Europe/Berlin', '2026-03-30'));
  expect(mark('Europe/Berlin', '2026-11-23')).toBe(mark('Europe/Berlin', '2026-11-24'));
});
