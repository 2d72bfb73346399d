// What V8 compiled of the app's script lies beside it, and V8 takes it.
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { newConfig, profileIn, program, startPackaged } from './packaged-app.ts';

/** The names and sizes of all files, with which an asar begins. */
const headerBytes = 65_536;

test('the package holds the code that V8 compiled for this system', async () => {
  const file = await open(join(dirname(program), 'resources', 'app.asar'));
  try {
    const { buffer } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    const name = `app.${process.platform}-${process.arch}.cache`;
    const size = new RegExp(`"${name}":\\{"size":(\\d+)`).exec(buffer.toString('latin1'))?.[1];
    // Of the outermost function alone it would be some hundred bytes.
    expect(Number(size)).toBeGreaterThan(50_000);
  } finally {
    await file.close();
  }
});

test('the packaged app takes it', async () => {
  const config = await newConfig();
  const app = startPackaged({ config, args: ['--hidden'] });
  const log = join(profileIn(config), 'logs', 'token-tray.log');
  // The app's script runs.
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('"accounts-loaded"');
  await app.quit();
  expect(app.output()).not.toContain('CODE_CACHE');
});
