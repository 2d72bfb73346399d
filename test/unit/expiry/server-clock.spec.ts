import { expect, test } from 'playwright/test';
import { anchored, skewOf, skewToTell } from '../../../main/expiry/server-clock.ts';

const receivedAt = Date.UTC(2026, 10, 23, 9);
const minuteMs = 60_000;

for (const [name, aheadMs, skewMs, toldMs] of [
  ['in step', 0, 0, null],
  ['a slow reply', 29_999, 0, null],
  ['just behind', -29_999, 0, null],
  ['30 s ahead', 30_000, 30_000, null],
  ['30 s behind', -30_000, -30_000, null],
  ['2 min ahead', 2 * minuteMs, 2 * minuteMs, null],
  ['over 2 min ahead', 2 * minuteMs + 1, 2 * minuteMs + 1, 2 * minuteMs + 1],
  ['10 min behind', -10 * minuteMs, -10 * minuteMs, -10 * minuteMs],
  ['10 years behind', -3_652 * 24 * 60 * minuteMs, -3_652 * 24 * 60 * minuteMs, -315_532_800_000],
] as const) {
  test(`a machine that is ${name} learns a skew of ${skewMs} ms`, () => {
    const skew = skewOf(receivedAt - aheadMs, receivedAt);
    expect(skew).toBe(skewMs);
    expect(skewToTell(skew)).toBe(toldMs);
  });
}

test('without a Date header there is nothing to correct', () => {
  expect(skewOf(null, receivedAt)).toBe(0);
});

for (const skewMinutes of [-10, 10]) {
  test(`an expiry is anchored so that it comes true ${skewMinutes} min off`, () => {
    const serverNow = receivedAt - skewMinutes * minuteMs;
    const skew = skewOf(serverNow, receivedAt);
    const lifetimeMs = 60 * minuteMs;
    expect(anchored(serverNow + lifetimeMs, skew) - receivedAt).toBe(lifetimeMs);
  });
}
