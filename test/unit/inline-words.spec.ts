import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { inlineWords } from './inline-words.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What stands in the modules of a folder, but for those that `isFor` words. */
async function wordsIn(folder: string, isFor: RegExp): Promise<readonly string[]> {
  const files = (await readdir(path.join(root, folder), { recursive: true }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.tsx?$/.test(file) && !isFor.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(root, folder, file), 'utf8');
      const lang = file.endsWith('x') ? 'tsx' : 'ts';
      return inlineWords(source, lang).map((words) => `${file}: ${words}`);
    }),
  );
  return found.flat();
}

test('the window has its words in renderer/words and nowhere else', async () => {
  expect(await wordsIn('renderer', /^words\//)).toEqual([]);
});

/** Looks like words, and is read by programs alone. */
const protocols = [
  'accounts/account-record.ts: Authorization',
  'accounts/account-record.ts: Cookie',
  'accounts/copy-formats.ts: \u{fffc}:@<(printf %s \u{fffc})',
  'accounts/pasted-tokens.ts: Cookie',
  'desktop/autostart-file.ts: [Desktop Entry]',
  'desktop/electron-clipboard.ts: electron application/osclipboard;format="\u{fffc}"',
  'desktop/page.ts: text/css; charset=utf-8',
  'desktop/page.ts: text/html; charset=utf-8',
  'desktop/page.ts: text/javascript; charset=utf-8',
  'desktop/secret-service.ts: Locked',
];
/** The name of the app; a line for whoever starts it on a terminal. */
const untranslated = [
  'desktop/identity.ts: Token Tray',
  'expiry/calendar.ts: Token Tray',
  'index.ts: \u{fffc} does not run with --\u{fffc}.',
];

test('the main process has its words in *-text.ts, but for what a login API says of itself', async () => {
  const found = new Set(await wordsIn('main', /-text\.ts$|^login\//));
  expect([...found].toSorted()).toEqual([...protocols, ...untranslated].toSorted());
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
  '"input:not([type=checkbox]), select"',
  'function rowsClass() { return "rows rows-selecting"; }',
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
