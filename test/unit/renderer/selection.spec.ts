import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { mostChosen } from '../../../preload/views.ts';
import {
  allOf,
  extendedTo,
  nothingSelected,
  rangedTo,
  shownOnly,
  toggled,
  type Selection,
} from '../../../renderer/state/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const idsOf = ({ ids }: Selection) => [...ids].toSorted().join('');
const after = (...steps: ((selection: Selection) => Selection)[]) =>
  steps.reduce((selection, step) => step(selection), nothingSelected);
const toggle = (id: string) => (selection: Selection) => toggled(selection, id);
const range = (id: string) => (selection: Selection) => rangedTo(selection, id, shown);
const extend = (from: string, to: string) => (selection: Selection) =>
  extendedTo(selection, from, to, shown);

for (const [name, selection, ids] of [
  ['a click selects', after(toggle('b')), 'b'],
  ['a second click takes it back', after(toggle('b'), toggle('d'), toggle('b')), 'd'],
  ['a range downwards', after(toggle('b'), range('d')), 'bcd'],
  ['a range upwards', after(toggle('d'), range('b')), 'bcd'],
  ['a range that shrinks gives back', after(toggle('b'), range('e'), range('c')), 'bc'],
  ['a range that turns around', after(toggle('c'), range('e'), range('a')), 'abc'],
  ['a range adds to what is selected', after(toggle('a'), toggle('c'), range('d')), 'acd'],
  [
    'a range keeps what was selected in its way',
    after(toggle('d'), toggle('a'), range('e'), range('b')),
    'abd',
  ],
  ['a click takes back what such a click selected', after(range('a'), toggle('a')), ''],
  [
    'a range from what was just deselected deselects',
    after(toggle('a'), range('e'), toggle('b'), range('d')),
    'ae',
  ],
  ['a range without a beginning is a click', after(range('c')), 'c'],
  ['a range to what is not shown is a click', after(toggle('a'), range('z')), 'az'],
  ['an arrow with Shift takes both rows', after(extend('b', 'c')), 'bc'],
  ['and goes on', after(extend('b', 'c'), extend('c', 'd')), 'bcd'],
  ['and back', after(extend('b', 'c'), extend('c', 'd'), extend('d', 'c')), 'bc'],
  ['and turns around', after(extend('b', 'c'), extend('c', 'b'), extend('b', 'a')), 'ab'],
  ['elsewhere it begins anew', after(toggle('a'), extend('d', 'e')), 'ade'],
  ['all', allOf(shown), 'abcde'],
  ['a range goes on from all with a click', after(() => allOf(shown), toggle('b')), 'acde'],
] as const) {
  test(`selecting: ${name}`, () => {
    expect(idsOf(selection)).toBe(ids);
  });
}

test('what is hidden or gone is deselected, and no range begins there', () => {
  const selection = after(toggle('a'), toggle('e'), toggle('c'));
  const kept = shownOnly(selection, () => ['a', 'b']);
  expect(idsOf(kept)).toBe('a');
  expect(idsOf(rangedTo(kept, 'b', ['a', 'b']))).toBe('ab');
  expect(idsOf(shownOnly(kept, () => shown))).toBe('a');
});

test('while nothing is lost, the selection stays the same object', () => {
  const selection = after(toggle('a'), toggle('c'));
  expect(shownOnly(selection, () => shown)).toBe(selection);
  const unasked = (): never => {
    throw new Error('The rows are listed for nothing.');
  };
  expect(shownOnly(nothingSelected, unasked)).toBe(nothingSelected);
});

test('no more are selected than one command takes', () => {
  const rows = Array.from({ length: mostChosen + 5 }, (_, at) => `${at}`);
  expect(allOf(rows).ids.size).toBe(mostChosen);
  expect(rangedTo(toggled(nothingSelected, '0'), rows.at(-1) ?? '', rows).ids.size).toBe(
    mostChosen,
  );
  expect(toggled(allOf(rows), `${mostChosen + 1}`).ids.size).toBe(mostChosen);
});

test('whatever is done, only rows are selected, and a selection never changes afterwards', () => {
  const row = fc.constantFrom(...shown);
  const step = fc.oneof(
    row.map(toggle),
    row.map(range),
    fc.tuple(row, row).map(([from, to]) => extend(from, to)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const seen: (readonly [Selection, string])[] = [];
      let selection = nothingSelected;
      for (const one of steps) {
        selection = one(selection);
        seen.push([selection, idsOf(selection)]);
      }
      for (const [then, ids] of seen) expect(idsOf(then)).toBe(ids);
      expect([...selection.ids].every((id) => shown.includes(id))).toBe(true);
      expect(nothingSelected.ids.size).toBe(0);
    }),
  );
});
