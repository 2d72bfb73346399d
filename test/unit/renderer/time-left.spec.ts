import { test, expect } from 'playwright/test';
import * as fc from 'fast-check';
import { durationText, msUntilTextChanges, timeLeft } from '../../../renderer/words/time-left.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23, 12);

const cases: readonly (readonly [leftMs: number, text: string])[] = [
  [60 * day, '60 days left'],
  [12 * day + 23 * hour, '12 days left'],
  [2 * day, '2 days left'],
  [2 * day - 1, '1 day 23 h left'],
  [day + 5 * hour + 59 * minute, '1 day 5 h left'],
  [day + 59 * minute, '1 day left'],
  [day - 1, '23 h 59 min left'],
  [hour + 20 * minute, '1 h 20 min left'],
  [2 * hour, '2 h left'],
  [hour - 1, '59 min left'],
  [minute, '1 min left'],
  [minute - 1, 'under 1 min left'],
  [1, 'under 1 min left'],
  [0, 'expired just now'],
  [-59 * second, 'expired just now'],
  [-minute, 'expired 1 min ago'],
  [-2 * hour - 59 * minute, 'expired 2 h ago'],
  [-day, 'expired 1 day ago'],
  [-400 * day, 'expired 400 days ago'],
];

for (const [leftMs, text] of cases) {
  test(`${leftMs} ms from the expiry it says "${text}"`, () => {
    expect(timeLeft(now + leftMs, now, false)).toBe(text);
  });
}

for (const [leftMs, locale, text] of [
  [1_234 * day, 'de-DE', '1.234 days left'],
  [-1_234 * day, 'en-GB', 'expired 1,234 days ago'],
  [day + 5 * hour, 'ar-EG', '١ day ٥ h left'],
  [-2 * hour, 'ar-EG', 'expired ٢ h ago'],
] as const) {
  test(`in ${locale} ${leftMs} ms read "${text}"`, () => {
    expect(timeLeft(now + leftMs, now, false, locale)).toBe(text);
  });
}

test('an estimate says that it is one', () => {
  expect(timeLeft(now + 12 * day, now, true)).toBe('about 12 days left');
  expect(timeLeft(now - 2 * hour, now, true)).toBe('expired about 2 h ago');
});

test('the text stays the same until the time that is foretold', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400 * day, max: 400 * day }), (leftMs) => {
      const expiresAt = now + leftMs;
      const waitMs = msUntilTextChanges(expiresAt, now);
      const before = timeLeft(expiresAt, now, false);
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(hour);
      expect(timeLeft(expiresAt, now + waitMs - 1, false)).toBe(before);
    }),
    { numRuns: 200 },
  );
});

test('at the foretold time the last minute has become an expiry', () => {
  const expiresAt = now + 30 * second;
  const waitMs = msUntilTextChanges(expiresAt, now);
  expect(timeLeft(expiresAt, now + waitMs, false)).toBe('expired just now');
});

test('a life without an end asks for no haste', () => {
  expect(msUntilTextChanges(Infinity, now)).toBe(hour);
});

const durations: readonly (readonly [number, string])[] = [
  [-5, '0 s'],
  [0, '0 s'],
  [1, '1 s'],
  [44_001, '45 s'],
  [45_000, '45 s'],
  [60_000, '1 min'],
  [90_000, '1 min 30 s'],
  [300_000, '5 min'],
];
for (const [ms, text] of durations) {
  test(`${ms} ms are "${text}"`, () => {
    expect(durationText(ms)).toBe(text);
  });
}

test('a duration has the digits of the machine', () => {
  expect(durationText(90_000, 'ar-EG')).toBe('١ min ٣٠ s');
});
