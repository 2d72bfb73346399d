import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { parseDateTime, parseHttpDate } from '../../../main/login/date-time.ts';
import { shows } from '../../faults/reached.ts';

const noon = Date.UTC(2026, 11, 23, 12);

const dateTimes: readonly (readonly [string, number, boolean])[] = [
  ['2026-12-23T12:00:00Z', noon, true],
  ['2026-12-23T12:00:00', noon, false],
  ['2026-12-23T12:00:00.5Z', noon + 500, true],
  ['2026-12-23T12:00:00.1234567Z', noon + 123, true],
  ['2026-12-23T12:00:00.9999', noon + 999, false],
  ['2026-12-23T14:30:00+02:30', noon, true],
  ['2026-12-23T00:00:00-12:00', noon, true],
  ['2026-12-24T02:00:00+14:00', noon, true],
  ['2026-12-22T22:00:00-14:00', noon, true],
  ['2026-12-23T12:00:00-00:00', noon, true],
  ['2026-12-23T24:00:00Z', Date.UTC(2026, 11, 24), true],
  ['2026-12-31T24:00:00.000Z', Date.UTC(2027, 0, 1), true],
  ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29), true],
  ['9999-12-31T23:59:59Z', Date.UTC(9999, 11, 31, 23, 59, 59), true],
];

test('reads every form of a dateTime', shows('X12'), () => {
  for (const [text, at, zoned] of dateTimes) {
    expect.soft(parseDateTime(text), text).toEqual({ at, zoned });
  }
});

const noDateTimes = [
  '',
  '2026-12-23',
  '2026-12-23 12:00:00Z',
  '2026-12-23t12:00:00z',
  '2026-12-23T12:00Z',
  '2026-12-23T12:00:00.Z',
  '2026-12-23T12:00:60Z',
  '2026-12-23T12:60:00Z',
  '2026-12-23T25:00:00Z',
  '2026-12-23T24:00:01Z',
  '2026-12-23T24:00:00.0001Z',
  '2026-12-23T12:00:00+0200',
  '2026-12-23T12:00:00+02',
  '2026-12-23T12:00:00+14:01',
  '2026-12-23T12:00:00+02:60',
  '2026-02-30T00:00:00Z',
  '2027-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '-2026-12-23T12:00:00Z',
  '12026-12-23T12:00:00Z',
  '26-12-23T12:00:00Z',
  '1798027200',
  '1798027200000',
  'Wed, 23 Dec 2026 12:00:00 GMT',
  ' 2026-12-23T12:00:00Z',
  '2026-12-23T12:00:00Z\n',
  '２０２６-12-23T12:00:00Z',
];

test('takes nothing else for a dateTime', shows('X12'), () => {
  for (const text of noDateTimes) expect.soft(parseDateTime(text), text).toBeNull();
});

test('reads back every moment that Date can write with four digits', () => {
  const moments = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) });
  fc.assert(
    fc.property(moments, (at) => parseDateTime(new Date(at).toISOString())?.at === at),
    { numRuns: 2_000 },
  );
});

const second = Date.UTC(2026, 10, 6, 8, 49, 37);
const httpDates: readonly (readonly [string, number | null])[] = [
  ['Fri, 06 Nov 2026 08:49:37 GMT', second],
  ['Friday, 06-Nov-26 08:49:37 GMT', second],
  ['Fri Nov  6 08:49:37 2026', second],
  ['Fri, 6-Nov-2026 08:49:37', second],
  ['Thu, 01-Jan-1970 00:00:00 GMT', 0],
  ['Fri, 31 Feb 2026 08:49:37 GMT', null],
  ['Fri, 06 Nov 2026 24:00:01 GMT', null],
  ['Fri, 06 Nov 2026', null],
  ['08:49:37', null],
  ['Fri, 06 Nov 1600 08:49:37 GMT', null],
  ['soon', null],
  ['', null],
];

test('reads the three forms of HTTP dates', shows('X12'), () => {
  for (const [text, at] of httpDates) expect.soft(parseHttpDate(text), text).toBe(at);
});

test('reads back every HTTP date that Date can write', () => {
  const seconds = fc.integer({ min: 0, max: 253_402_300_799 });
  fc.assert(
    fc.property(seconds, (at) => parseHttpDate(new Date(at * 1_000).toUTCString()) === at * 1_000),
    { numRuns: 2_000 },
  );
});
