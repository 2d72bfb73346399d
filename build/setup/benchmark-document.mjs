// @ts-check
// BENCHMARK.md: prose by hand around figures from the last run.

const begin = '<!-- figures: written by "npm run bench" -->';
const end = '<!-- end of the figures -->';

/**
 * The document with other figures; the words around them stay.
 * @param {string} document
 * @param {string} figures
 */
export function replaceFigures(document, figures) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error('BENCHMARK.md has no place for the figures.');
  return `${document.slice(0, from + begin.length)}\n\n${figures.trim()}\n\n${document.slice(to)}`;
}
