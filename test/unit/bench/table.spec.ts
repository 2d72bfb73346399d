import { expect, test } from 'playwright/test';
import { figureOf } from '../../bench/statistics/figure.ts';
import { short, tableOf } from '../../bench/statistics/table.ts';

test('numbers keep the digits that tell them apart', () => {
  expect([1, 1.1, 1.085, 0.2, 0.03456, 12.34, 312.6, 0].map(short)).toEqual([
    '1',
    '1.10',
    '1.08',
    '0.20',
    '0.035',
    '12.3',
    '313',
    '0',
  ]);
});

test('a table of Markdown with aligned columns', () => {
  const rounds = [
    { floor: 300, again: 300, measured: 330 },
    { floor: 310, again: 310, measured: 310 },
    { floor: 290, again: 290, measured: 348 },
  ];
  const start = figureOf('start', 1.15, { kind: 'paired', unit: 'ms', rounds });
  const bundle = figureOf('bundle', 1, { kind: 'exact', unit: 'KB', allowed: 200, found: 250 });
  const table = tableOf([
    { ...start, what: 'until the icon', against: 'bare tray' },
    { ...bundle, what: 'script', against: '200 KB' },
  ]);
  expect(table.split('\n')).toEqual([
    '| name   | what           | against   | that   | the app | ratio            | goal | noise | verdict    |',
    '| ------ | -------------- | --------- | ------ | ------- | ---------------- | ---- | ----- | ---------- |',
    '| start  | until the icon | bare tray | 300 ms | 330 ms  | 1.10 [1.05–1.15] | 1.15 | 1–1   | met        |',
    '| bundle | script         | 200 KB    | 200 KB | 250 KB  | 1.25             | 1    | exact | **missed** |',
  ]);
});
