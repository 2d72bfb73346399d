// The disk takes less than it is given.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { reached, shows, times } from '../reached.ts';
import { bundleChild } from './bundle.ts';
import { runChild, type Command } from './run-child.ts';

const execute = promisify(execFile);

/** As many accounts as make a file of about 20, in full 80 KiB. */
const size = times(40, 160);
const blockBytes = 1_024;

let child: string;
let folder: string;

test.beforeAll(async () => {
  child = await bundleChild();
  folder = join(dirname(child), 'profile');
});

test.afterAll(() => rm(dirname(child), { recursive: true }));

test.beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
});

/** Loads what is there and saves the next state. */
async function save(before: Command | [] = [], profile = folder) {
  const command = [process.execPath, child, profile, 'save', String(size)];
  const [loaded, saved] = await runChild([...before, ...command] as [string, ...string[]]);
  if (!loaded || !('loaded' in loaded) || !saved || !('saved' in saved)) throw new Error('Silent.');
  return { loaded: loaded.loaded, notice: loaded.notice, reason: saved.reason };
}

test('writes cut short at every block leave the old file', shows('R3'), async () => {
  test.skip(process.platform === 'win32', 'Windows has no limit on the size of files');
  test.setTimeout(30_000 + size * 2_000);
  await save();
  const path = join(folder, 'accounts.jsonl');
  const old = await readFile(path);
  const blocks = Math.ceil(old.length / blockBytes);
  const wrong: unknown[] = [];
  for (let limit = 1; limit < blocks; limit++) {
    // Without the trap the limit's signal would end the process before it could be told.
    const limited = `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`;
    const { reason } = await save(['bash', '-c', limited, 'bash']);
    const kept = (await readFile(path)).equals(old);
    const names = await readdir(folder);
    if (reason !== 'other' || !kept || names.length !== 1) wrong.push({ limit, reason, names });
  }
  expect(wrong).toEqual([]);
  expect(blocks).toBeGreaterThan(10);
  expect(await save()).toEqual({ loaded: 1, notice: null, reason: null });
  reached('R3', { 'limits, 1 KiB apart': blocks - 1, 'not told or not clean': wrong.length });
});

test('a real full disk, filled to every 4 KiB, leaves the old file', shows('R4'), async () => {
  test.skip(process.getuid?.() !== 0, 'only root may mount a disk of its own');
  const disk = join(dirname(child), 'disk');
  await mkdir(disk);
  await execute('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0700', 'token-tray-test', disk]);
  try {
    const profile = join(disk, 'profile');
    await save([], profile);
    const path = join(profile, 'accounts.jsonl');
    const old = await readFile(path);
    const filler = join(disk, 'filler');
    const needed = Math.ceil(old.length / 4_096) * 4_096;
    const wrong: unknown[] = [];
    for (let free = 0; free < needed; free += 4_096) {
      await rm(filler, { force: true });
      const { bavail, bsize } = await statfs(disk);
      await writeFile(filler, Buffer.alloc(bavail * bsize - free, 1));
      const { loaded, reason } = await save([], profile);
      const kept = (await readFile(path)).equals(old);
      const names = await readdir(profile);
      if (reason !== 'disk-full' || loaded !== 1 || !kept || names.length !== 1)
        wrong.push({ free, loaded, reason, kept, names });
    }
    expect(wrong).toEqual([]);
    await rm(filler);
    expect(await save([], profile)).toEqual({ loaded: 1, notice: null, reason: null });
    reached('R4', {
      'amounts of free space on a full tmpfs': needed / 4_096,
      'not told or not clean': wrong.length,
    });
  } finally {
    await execute('umount', [disk]);
  }
});
