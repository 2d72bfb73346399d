/** One piece of a word, or what separates words. A quote that does not end holds the rest. */
const piece = new RegExp(
  [
    /(?<continued>\\\r?\n)/,
    /\$'(?<ansi>(?:[^'\\]|\\[^])*)'?/,
    /'(?<single>[^']*)'?/,
    /"(?<double>(?:[^"\\]|\\[^])*)"?/,
    /\\(?<escaped>[^])/,
    /(?<separator>[\s()<>;&|]+)/,
    /(?<plain>[^\s'"\\()<>;&|$]+|[\\$])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const ansiEscape =
  /\\(?:x(?<byte>[\da-f]{1,2})|u(?<unit>[\da-f]{1,4})|(?<letter>[ntr])|(?<other>[^]))/gi;
const ansiLetters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * The words of a command line as a POSIX shell splits them. Operators only separate. `$'…'` is read
 * as well: browsers write it when they copy a request as curl.
 */
export function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (const { groups = {} } of text.matchAll(piece)) {
    if (groups['separator'] !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else if (groups['continued'] === undefined) {
      word = (word ?? '') + readPiece(groups);
    }
  }
  return word === null ? words : [...words, word];
}

function readPiece({ ansi, single, double, escaped, plain }: Record<string, string | undefined>) {
  if (ansi !== undefined) return ansi.replaceAll(ansiEscape, readAnsiEscape);
  if (double !== undefined) return double.replaceAll(/\\(["\\$`])|\\\r?\n/g, '$1');
  return single ?? escaped ?? plain ?? '';
}

function readAnsiEscape(...match: readonly unknown[]): string {
  const [, byte, unit, letter, other] = match;
  const code = byte ?? unit;
  if (typeof code === 'string') return String.fromCharCode(Number.parseInt(code, 16));
  return typeof letter === 'string' ? (ansiLetters[letter] ?? letter) : String(other);
}
