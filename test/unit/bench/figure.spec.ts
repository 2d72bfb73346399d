import { expect, test } from 'playwright/test';
import { figureOf, verdictOf, type Measured } from '../../bench/statistics/figure.ts';

/** Rounds of a floor of 100; the control is `noise` above and below it. */
function paired(ratio: number, noise: number): Measured {
  const agains = [1 - noise, 1, 1 + noise, 1 - noise, 1 + noise, 1, 1 - noise, 1 + noise, 1];
  const rounds = agains.map((again) => ({
    floor: 100,
    again: 100 * again,
    measured: 100 * ratio,
  }));
  return { kind: 'paired', unit: 'ms', rounds };
}

const verdict = (ratio: number, noise: number, goal: number): string =>
  verdictOf(figureOf('start', goal, paired(ratio, noise)));

test('a figure is the median of the ratios, with medians of both sides', () => {
  const figure = figureOf('start', 1.2, paired(1.1, 0));
  expect(figure).toMatchObject({ name: 'start', goal: 1.2, unit: 'ms', met: true, floor: 100 });
  expect(figure.value).toBeCloseTo(1.1);
  expect(figure.measured).toBeCloseTo(110);
  expect(figure.spread?.count).toBe(9);
});

test('met and missed, well beyond what the control differs from itself', () => {
  expect(verdict(1.02, 0.02, 1.2)).toBe('met');
  expect(verdict(1.5, 0.02, 1.2)).toBe('**missed**');
  expect(verdict(1.2, 0, 1.2)).toBe('met, inside the noise');
});

test('a distance that the control has from itself shows nothing', () => {
  expect(verdict(1.18, 0.1, 1.2)).toBe('met, inside the noise');
  expect(verdict(1.22, 0.1, 1.2)).toBe('**missed**, inside the noise');
});

test('sizes of files are exact', () => {
  const measured: Measured = { kind: 'exact', unit: 'KB', allowed: 200, found: 150 };
  const figure = figureOf('bundle', 1, measured);
  expect(figure).toMatchObject({ value: 0.75, met: true, insideNoise: false, noise: null });
  expect(verdictOf(figure)).toBe('met');
  expect(verdictOf(figureOf('bundle', 1, { ...measured, found: 201 }))).toBe('**missed**');
});
