import { expect, test } from 'playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CircleCheck, Copy, Ellipsis, RefreshCw, icons, type IconNode } from 'lucide';
import { iconPath } from '../../../renderer/icons/icon-path.ts';

test('the lines of a shape follow one another', () => {
  expect(iconPath([...RefreshCw, ['line', { x1: '1', y1: 2, x2: '3', y2: '4' }]])).toBe(
    'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5' +
      'M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5M1 2L3 4',
  );
});

test('a circle is two halves, as its definition has it', () => {
  expect(iconPath(Ellipsis.slice(0, 1))).toBe('M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z');
});

test('a rectangle keeps its round corners', () => {
  expect(iconPath(Copy.slice(0, 1))).toBe(
    'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z',
  );
});

test('a path that starts by a relative step stays where it is', () => {
  expect(iconPath(CircleCheck)).toMatch(/^M2 12a10 10 .*zM0 0m16 9-5.5 5.5L8 12$/);
});

test('a shape that nobody has drawn yet is not left out', () => {
  const unknown: IconNode = [['ellipse', { cx: 1 }]];
  expect(() => iconPath(unknown)).toThrow('No icon has had a "ellipse" so far.');
});

test('every icon of the window can be drawn', async () => {
  const root = path.join(import.meta.dirname, '../../../renderer');
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.tsx'));
  const sources = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  const imports = sources.flatMap((source) => [
    ...source.matchAll(/import \{([^}]+)\} from 'lucide'/g),
  ]);
  const names = imports.flatMap(([, list]) => (list ?? '').split(',').map((name) => name.trim()));
  const known = new Map<string, IconNode>(Object.entries(icons));
  const used = names.filter((name) => name !== '' && !name.endsWith('IconNode'));
  expect(used.length).toBeGreaterThan(30);
  for (const name of used)
    expect(iconPath(known.get(name.split(' as ')[0] ?? '') ?? []), name).toMatch(/^M[\d.]/);
});
