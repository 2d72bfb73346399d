import { expect, test } from 'playwright/test';
import { noiseOf } from '../../bench/statistics/noise.ts';
import type { Round } from '../../bench/statistics/ratio.ts';

function controlled(...ratios: readonly number[]): Round[] {
  return ratios.map((ratio) => ({ floor: 100, again: 100 * ratio, measured: 500 }));
}

test('an app that is the same as itself every time has no noise', () => {
  expect(noiseOf(controlled(1, 1, 1, 1))).toEqual({ median: 1, low: 1, high: 1, distance: 0 });
});

test('the range lies inside what was seen, around its median', () => {
  const { median, low, high } = noiseOf(controlled(0.8, 0.9, 1, 1.1, 1.2, 0.95, 1.05));
  expect(median).toBe(1);
  expect(low).toBeGreaterThanOrEqual(0.8);
  expect(low).toBeLessThan(1);
  expect(high).toBeGreaterThan(1);
  expect(high).toBeLessThanOrEqual(1.2);
});

test('more rounds of the same kind narrow it', () => {
  const few = [0.8, 0.9, 1, 1.1, 1.2];
  const many = Array.from({ length: 8 }, () => few).flat();
  expect(noiseOf(controlled(...many)).distance).toBeLessThan(noiseOf(controlled(...few)).distance);
});

test('a control that is off to one side counts by its farther end', () => {
  const { low, distance } = noiseOf(controlled(0.7, 0.7, 0.7));
  expect(low).toBeCloseTo(0.7);
  expect(distance).toBeCloseTo(0.3);
});

test('the same rounds always give the same noise', () => {
  const rounds = controlled(0.8, 0.93, 1, 1.12, 1.2);
  expect(noiseOf(rounds)).toEqual(noiseOf(rounds));
});
