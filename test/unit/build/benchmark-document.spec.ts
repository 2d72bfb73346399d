import { expect, test } from 'playwright/test';
import { replaceFigures } from '../../../build/setup/benchmark-document.mjs';

const begin = '<!-- figures: written by "npm run bench" -->';
const end = '<!-- end of the figures -->';

test('figures are replaced, the words around them stay', () => {
  const document = `# Benchmark\n\nBefore.\n\n${begin}\n\nold\n\n${end}\n\nAfter.\n`;
  const replaced = replaceFigures(document, 'new $& figures\n');
  expect(replaced).toBe(
    `# Benchmark\n\nBefore.\n\n${begin}\n\nnew $& figures\n\n${end}\n\nAfter.\n`,
  );
  expect(replaceFigures(replaced, 'old')).toBe(document);
});

test('a document without a place for them is left alone', () => {
  expect(() => replaceFigures(`${end} ${begin}`, 'new')).toThrow('no place');
  expect(() => replaceFigures('# Benchmark', 'new')).toThrow('no place');
});
