import { expect, test } from 'playwright/test';
import {
  controlRatios,
  measuredRatios,
  median,
  quantile,
  spreadOf,
  type Round,
} from '../../bench/statistics/ratio.ts';

const round = (floor: number, again: number, measured: number): Round => ({
  floor,
  again,
  measured,
});

test('the middle of an odd and of an even number of values', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
  expect(median([3])).toBe(3);
});

test('a quantile between two values lies between them', () => {
  expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
  expect(quantile([10, 20], 0.25)).toBe(12.5);
  expect(quantile([10, 20], 0)).toBe(10);
  expect(quantile([10, 20], 1)).toBe(20);
});

test('there is no quantile of nothing', () => {
  expect(() => median([])).toThrow('No values');
});

test('ratios are taken inside each round', () => {
  // The machine was twice as slow in the second round: the ratio is the same.
  const rounds = [round(100, 110, 120), round(200, 190, 240)];
  expect(measuredRatios(rounds)).toEqual([1.2, 1.2]);
  expect(controlRatios(rounds)).toEqual([1.1, 0.95]);
});

test('the spread holds median, quartiles and count', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4, count: 5 });
});
