import { isHeaderSafe } from '../login/token.ts';
import { parseJson } from './parse-json.ts';
import { shellWords } from './shell-words.ts';

/** With many more, thousands of accounts would make a fingerprint that fits by chance likely. */
const mostTokens = 200;

const cookie = { name: 'Cookie', prefix: '' } as const;
/** `NAME=x`, `export NAME=x`, `--header=x`, `> name: x` as programs show what they send. */
const named = /^[<>*\s]*(?:export\s+|\$env:)?([\w.-]{1,128})\s*([:=])\s*(.+)$/;
const variable = /^[A-Z_][A-Z0-9_]*$/;
const withScheme = /^(?!export\s|curl\s|https?\s)[A-Za-z][\w-]{0,31}\s+(\S+)$/;
const address = /^https?:\/\//;

/**
 * What could be the token in a text that somebody pasted: a bare token, a header or its value, a
 * command, a line of a .env file, JSON. The likeliest first.
 */
export function tokensIn(text: string): readonly string[] {
  const behindScheme: string[] = [];
  const behindName: string[] = [];
  const others: string[] = [];

  /** `--header=name: x` has one name in another; more would be none. */
  function take(reading: string, deepest = 2): void {
    if (address.test(reading)) return;
    const scheme = withScheme.exec(reading)?.[1];
    if (scheme !== undefined) behindScheme.push(scheme);
    others.push(reading, ...reading.split(/;\s*/));
    const [, name = '', separator, quoted] = named.exec(reading) ?? [];
    if (quoted === undefined || deepest === 0) return;
    const value = quoted.replace(/^(['"])(.*)\1$/, '$2');
    // An equals sign is also the padding of a bare token.
    if (separator === ':' || variable.test(name)) behindName.push(value);
    take(value, deepest - 1);
  }

  for (const readings of readers.map((read) => read(text.trim())))
    for (const reading of readings.toSorted((a, b) => b.length - a.length)) take(reading);
  const tokens = new Set([...behindScheme, ...behindName, ...others]);
  return [...tokens].filter((token) => isHeaderSafe(token, cookie)).slice(0, mostTokens);
}

/** Each takes the text apart in its own way; the one that undoes most comes first. */
const readers: readonly ((text: string) => readonly string[])[] = [
  jsonStrings,
  // What a browser copies as curl for the command line of Windows.
  (text) => (text.includes('^"') ? shellWords(text.replaceAll(/\^([^])/g, '$1')) : []),
  shellWords,
  powerShellStrings,
  (text) => text.split(/\r?\n/).map((line) => line.trim()),
];

function powerShellStrings(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/'((?:[^']|'')*)'|"((?:[^"`]|`[^]|"")*)"/g),
    ([, verbatim, expanded = '']) =>
      verbatim?.replaceAll("''", "'") ?? expanded.replaceAll(/[`"]([^])/g, '$1'),
  );
}

function jsonStrings(text: string): readonly string[] {
  const strings: string[] = [];
  const waiting: unknown[] = [parseJson(text)];
  for (const value of waiting) {
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null)
      waiting.push(...Object.values<unknown>({ ...value }));
  }
  return strings;
}
