import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { shellQuoted } from '../../../main/accounts/quoting.ts';
import { shellWords } from '../../../main/accounts/shell-words.ts';
import { allPrintable } from './legal-tokens.ts';

const splits: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  [' a  b\tc\nd ', ['a', 'b', 'c', 'd']],
  [`'a b'c"d e"`, ['a bcd e']],
  [String.raw`a\ b \'`, ['a b', "'"]],
  [String.raw`"a \"b\" \$c \\ \d"`, [String.raw`a "b" $c \ \d`]],
  ['curl \\\n  -H x \\\r\n -v', ['curl', '-H', 'x', '-v']],
  ['"a\\\nb"', ['ab']],
  [`''`, ['']],
  [String.raw`$'it\'s \u0021 \x41 \n \\'`, ["it's ! A \n \\"]],
  ['$a $', ['$a', '$']],
  ['a|b>c;d&&e', ['a', 'b', 'c', 'd', 'e']],
  ['@<(printf %s x)', ['@', 'printf', '%s', 'x']],
];

for (const [text, words] of splits) {
  test(`${JSON.stringify(text)} is split into ${words.length} words`, () => {
    expect(shellWords(text)).toEqual(words);
  });
}

for (const open of [`'a b`, '"a b', "$'a b", 'a\\']) {
  test(`a quote that does not end holds the rest: ${open}`, () => {
    expect(shellWords(open)).toEqual([open.replace(/^\$?['"]/, '')]);
  });
}

test('what was quoted for a shell comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      expect(shellWords(words.map(shellQuoted).join(' '))).toEqual(words);
    }),
  );
});

test('bash splits these lines alike', () => {
  test.skip(process.platform === 'win32', 'There is no bash.');
  const lines = [shellQuoted(allPrintable), String.raw`"a \"b\" \\ \d" $'it\'s \u0021 \x41'`];
  const args = ['-c', `printf '%s\\0' ${lines.join(' ')}`];
  const words = execFileSync('bash', args, { encoding: 'utf8' }).split('\0').slice(0, -1);
  expect(shellWords(lines.join(' '))).toEqual(words);
});

test('a long text of quotes and backslashes takes no time', () => {
  const started = performance.now();
  for (const text of ['\\', "'", '"', "$'", `"\\`, ' \\\n']) {
    shellWords(text.repeat(32_768));
    shellWords(`"${text.repeat(32_768)}`);
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});
