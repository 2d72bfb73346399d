import { expect, test } from 'playwright/test';
import { skewToTell } from '../../../main/expiry/server-clock.ts';
import { dayMs, minuteMs } from './accounts.ts';

const receivedAt = Date.UTC(2026, 10, 23, 9);

for (const [name, aheadMs, toldMs] of [
  ['in step', 0, null],
  ['a minute ahead', minuteMs, null],
  ['2 min ahead', 2 * minuteMs, null],
  ['2 min behind', -2 * minuteMs, null],
  ['over 2 min ahead', 2 * minuteMs + 1, 2 * minuteMs + 1],
  ['10 min behind', -10 * minuteMs, -10 * minuteMs],
  ['10 years behind', -3_652 * dayMs, -3_652 * dayMs],
] as const) {
  test(`the user of a machine that is ${name} ${toldMs === null ? 'hears nothing' : 'hears of it'}`, () => {
    expect(skewToTell(receivedAt - aheadMs, receivedAt)).toBe(toldMs);
  });
}

test('without a Date header there is nothing to tell', () => {
  expect(skewToTell(null, receivedAt)).toBeNull();
});
