import { expect, test } from 'playwright/test';
import { dayNames, minuteOf, timeOf, toggledDay } from '../../../renderer/settings/week.ts';

test('the days are named from Monday on, by their number', () => {
  const names = dayNames('en-GB').map(({ day, short, long }) => `${day} ${short} ${long}`);
  expect(names[0]).toBe('1 Mon Monday');
  expect(names.at(-1)).toBe('0 Sun Sunday');
  expect(dayNames('de').map(({ short }) => short)[0]).toBe('Mo');
});

test('days are put in and taken out, but for the last', () => {
  expect(toggledDay([1, 2], 2)).toEqual([1]);
  expect(toggledDay([5, 1], 3)).toEqual([1, 3, 5]);
  expect(toggledDay([4], 4)).toEqual([4]);
});

for (const [minute, time] of [
  [0, '00:00'],
  [545, '09:05'],
  [1_439, '23:59'],
] as const) {
  test(`minute ${minute} is ${time}, there and back`, () => {
    expect(timeOf(minute)).toBe(time);
    expect(minuteOf(time)).toBe(minute);
  });
}

test('the end of the day has no time of its own', () => {
  expect(timeOf(1_440)).toBe('23:59');
  expect(minuteOf('')).toBeNull();
});
