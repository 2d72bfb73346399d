import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { inlineWords } from './inline-words.ts';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');

test('the window has its words in renderer/words and nowhere else', async () => {
  const files = (await readdir(renderer, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && path.dirname(file) !== 'words',
  );
  expect(files).toContain('page.tsx');
  const found = await Promise.all(
    files.map(async (file) =>
      inlineWords(await readFile(path.join(renderer, file), 'utf8')).map(
        (words) => `${file}: ${words}`,
      ),
    ),
  );
  expect(found.flat()).toEqual([]);
});

const planted: readonly (readonly [string, string])[] = [
  ['<p>add {count}</p>', 'add'],
  ['<p>{busy ? "busy" : idle}</p>', 'busy'],
  ['<p>{busy && `${count} left`}</p>', '\u{fffc} left'],
  ['<p>{text ?? "none"}</p>', 'none'],
  ['<img alt="a cat" />', 'a cat'],
  ['<Toggle label={short ? "on" : long} />', 'on'],
  ['<Banner advice="Close the window." />', 'Close the window.'],
  ['<Banner advice={`Close ${name}`} />', 'Close \u{fffc}'],
  ['{ failed: "Nothing was saved" }', 'Nothing was saved'],
  ['announce(`${name} was added`)', '\u{fffc} was added'],
  ['["Wait…"]', 'Wait…'],
  ['{ autostart: "Off" }', 'Off'],
];
for (const [code, words] of planted) {
  test(`words are found in ${code}`, () => {
    expect(inlineWords(`export const planted = ${code};`)).toEqual([words]);
  });
}

const harmless: readonly string[] = [
  '<p className="help muted" id={`${id}-help`} role="alert">{text} · {count}</p>',
  '<p className={busy ? `check check-${tone}` : "check muted"}>{text}</p>',
  '<path d="M0 0l6 6" transform={`translate(0 ${top})`} />',
  '<tr key={`gap ${row}`} aria-keyshortcuts="Control+F /" />',
  'event.key === "Escape" || ["Enter", "CommandOrControl", "Control+C"].includes(event.key)',
  '<p>{kind === "password" ? help : null}</p>',
  '{ className: "check muted", icon: "list" }',
  'document.querySelector("input, select")',
  'window.tokenTray.on("accountsChanged", listener)',
  '<output>{answer.state === "Asked" && <Progress text={comparing} />}</output>',
];
for (const code of harmless) {
  test(`${code} holds no words`, () => {
    expect(inlineWords(`export const harmless = ${code};`)).toEqual([]);
  });
}

test('what only the program reads are no words', () => {
  const source = `
    import { a } from './Some file.ts';
    type Format = 'Header line' | 'Token';
    function go(key: string) {
      switch (key) { case 'ArrowDown': return 1; default: throw new Error('The page has no root.'); }
    }`;
  expect(inlineWords(source)).toEqual([]);
});
