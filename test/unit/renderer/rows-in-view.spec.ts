import { expect, test } from 'playwright/test';
import { rowsAndGaps, rowsInView } from '../../../renderer/timeline/rows-in-view.ts';

const px = 50;

for (const [name, top, bottom, count, first, end] of [
  ['at the top', 0, 500, 10_000, 0, 16],
  ['below other things', -120, 400, 10_000, 0, 14],
  ['in the middle', 5_025, 5_500, 10_000, 94, 116],
  ['at the end', 499_600, 500_000, 10_000, 9_986, 10_000],
  ['when all fit', 0, 500, 3, 0, 3],
  ['scrolled past', 90_000, 90_500, 3, 3, 3],
  ['not yet reached', -5_000, -4_000, 100, 0, 0],
  ['without any', 0, 500, 0, 0, 0],
] as const) {
  test(`${name}, the rows in view and some more are rendered`, () => {
    expect(rowsInView(top, bottom, px, count)).toEqual({ first, end });
  });
}

test('gaps stand for the rows left out, and the focused row is always there', () => {
  const range = { first: 10, end: 12 };
  expect(rowsAndGaps(range, 100, -1)).toEqual([
    { gap: 10, before: 10 },
    { row: 10 },
    { row: 11 },
    { gap: 88, before: 100 },
  ]);
  expect(rowsAndGaps(range, 100, 3)).toEqual([
    { gap: 3, before: 3 },
    { row: 3 },
    { gap: 6, before: 10 },
    { row: 10 },
    { row: 11 },
    { gap: 88, before: 100 },
  ]);
  expect(rowsAndGaps(range, 100, 99).slice(-2)).toEqual([{ gap: 87, before: 99 }, { row: 99 }]);
  expect(rowsAndGaps(range, 100, 11)).toEqual(rowsAndGaps(range, 100, -1));
  expect(rowsAndGaps({ first: 0, end: 2 }, 2, -1)).toEqual([{ row: 0 }, { row: 1 }]);
});

test('rows and gaps always add up to all rows', () => {
  for (const focused of [-1, 0, 9, 10, 40, 99, 100]) {
    for (const range of [rowsInView(0, 300, px, 100), rowsInView(2_000, 2_300, px, 100)]) {
      const sizes = rowsAndGaps(range, 100, focused).map((part) => ('gap' in part ? part.gap : 1));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100);
    }
  }
});
