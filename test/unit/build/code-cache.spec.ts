import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'playwright/test';

const load = join(import.meta.dirname, '..', '..', '..', 'build', 'code-cache', 'load.cjs');
const require = createRequire(import.meta.url);

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'token-tray-code-'));
  await cp(load, join(folder, 'app.cjs'));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** As the script of the app is loaded: `text` beside the loader, and a cache beside that. */
async function loadApp(text: string, cache?: Uint8Array): Promise<unknown> {
  await writeFile(join(folder, 'app.js'), text);
  if (cache !== undefined)
    await writeFile(join(folder, `app.${process.platform}-${process.arch}.cache`), cache);
  return require(join(folder, 'app.cjs'));
}

/** What V8 compiles of it, with the function that the loader puts around it. */
function compiled(text: string): Uint8Array {
  const head = '(function (exports, require, module, __filename, __dirname) {';
  const script = new Script(`${head}${text}\n})`);
  const compile: () => (exports: object) => void = script.runInThisContext.bind(script);
  compile()({});
  return script.createCachedData();
}

test('the script beside it runs in its place', async () => {
  const text = 'exports.place = __filename; exports.join = require("node:path").join;';
  expect(await loadApp(text)).toEqual({ place: join(folder, 'app.cjs'), join });
});

/** What it warns of, which is not printed then. */
async function warningsDuring(happen: () => Promise<unknown>): Promise<readonly string[]> {
  const warnings: string[] = [];
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error) => void warnings.push(String(warning));
  try {
    await happen();
    return warnings;
  } finally {
    process.emitWarning = emitWarning;
  }
}

test('V8 takes what it compiled before', async () => {
  const warnings = await warningsDuring(async () => {
    // It compares no more of two texts than their lengths, which shows which of them it runs.
    expect(await loadApp('exports.of = "text"', compiled('exports.of = "code"'))).toEqual({
      of: 'code',
    });
  });
  expect(warnings).toEqual([]);
});

const useless: Readonly<Record<string, Uint8Array>> = {
  'of a longer script': compiled('exports.of = "something else"'),
  'of nothing': new Uint8Array(),
  'of no V8': new Uint8Array(500).fill(7),
};
for (const [what, cache] of Object.entries(useless))
  test(`a cache ${what} is not taken, and a warning says so`, async () => {
    const warnings = await warningsDuring(async () => {
      expect(await loadApp('exports.of = "text"', cache)).toEqual({ of: 'text' });
    });
    expect(warnings).toEqual([expect.stringContaining('.cache is of another version')]);
  });

test('an error tells the place in the script', async () => {
  const failing = loadApp(' throw new Error("no")');
  await expect(failing).rejects.toHaveProperty(
    'stack',
    expect.stringContaining(`${join(folder, 'app.cjs')}:1:8`),
  );
});
