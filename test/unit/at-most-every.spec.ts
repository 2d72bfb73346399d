import { expect, test } from 'playwright/test';
import { atMostEvery } from '../../main/at-most-every.ts';
import { FakeClock } from '../fakes/clock.ts';

function setUp() {
  const clock = new FakeClock();
  const runs: number[] = [];
  const limited = atMostEvery(clock, 50, () => runs.push(clock.monotonic()));
  return { clock, runs, limited };
}

test('the first wish is done at once', () => {
  const { clock, runs, limited } = setUp();
  limited.run();
  expect(runs).toEqual([0]);
  clock.advance(1_000);
  limited.run();
  expect(runs).toEqual([0, 1_000]);
});

test('of many wishes in a row the first and the last are done', () => {
  const { clock, runs, limited } = setUp();
  for (let count = 0; count < 100; count += 1) {
    limited.run();
    clock.advance(1);
  }
  clock.advance(1_000);
  expect(runs).toEqual([0, 50, 100]);
});

test('when nothing is wished for nothing waits', () => {
  const { clock, runs, limited } = setUp();
  limited.run();
  clock.advance(50);
  expect([runs, clock.timersSet]).toEqual([[0], 0]);
});

test('after stop nothing happens', () => {
  const { clock, runs, limited } = setUp();
  limited.run();
  limited.run();
  limited.stop();
  expect(clock.timersSet).toBe(0);
  limited.run();
  clock.advance(1_000);
  expect(runs).toEqual([0]);
});

test('work that wishes for more of it gets it later, not at once', () => {
  const clock = new FakeClock();
  let runs = 0;
  const limited = atMostEvery(clock, 50, () => {
    runs += 1;
    limited.run();
  });
  limited.run();
  expect(runs).toBe(1);
  clock.advance(50);
  expect(runs).toBe(2);
});
