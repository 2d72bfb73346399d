import { expect, test } from 'playwright/test';
import { createCallLimit } from '../../main/call-limit.ts';
import { FakeClock } from '../fakes/clock.ts';
import { shows } from '../faults/reached.ts';

function setUp() {
  const clock = new FakeClock();
  let reached = 0;
  let floods = 0;
  const isWithinLimit = createCallLimit({
    clock,
    burst: 10,
    perSecond: 5,
    silenceMs: 1_000,
    patience: 100,
    onReached: () => (reached += 1),
    onFlood: () => (floods += 1),
  });
  const calls = (count: number): number =>
    Array.from({ length: count }, () => isWithinLimit()).filter(Boolean).length;
  return { clock, calls, reached: () => reached, floods: () => floods };
}

test('so many at once are heard', shows('H4'), () => {
  const { calls, reached } = setUp();
  expect(calls(10)).toBe(10);
  expect(reached()).toBe(0);
  expect(calls(1)).toBe(0);
  expect(reached()).toBe(1);
});

test('a steady rate is heard for ever', shows('H4'), () => {
  const { clock, calls, reached } = setUp();
  for (let second = 0; second < 120; second += 1) {
    expect(calls(5)).toBe(5);
    clock.advance(1_000);
  }
  expect(reached()).toBe(0);
});

test('a flood is told once and heard no more until it is silent', shows('H4'), () => {
  const { clock, calls, reached, floods } = setUp();
  let heard = 0;
  for (let at = 0; at < 10_000; at += 1) {
    heard += calls(10);
    clock.advance(1);
  }
  expect(heard).toBe(10);
  expect(reached()).toBe(1);
  expect(floods()).toBe(1);
  clock.advance(998);
  expect(calls(1)).toBe(0);
  clock.advance(1_000);
  expect(calls(11)).toBe(10);
  expect(reached()).toBe(2);
  expect(floods()).toBe(1);
});
