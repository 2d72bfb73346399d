// The process is killed while it saves.
import { readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { reached, shows, times } from '../reached.ts';
import { bundleChild } from './bundle.ts';
import { killChild, runChild } from './run-child.ts';

const kills = times(60, 1_000);
/** As many accounts as make a file of some blocks: a write that is cut short shows. */
const size = '40';

let child: string;
let folder: string;

test.beforeAll(async () => {
  child = await bundleChild();
  folder = join(dirname(child), 'profile');
});

test.afterAll(() => rm(dirname(child), { recursive: true }));

test.describe.configure({ mode: 'serial', timeout: 60_000 + kills * 2_000 });

/** As the next start finds the folder. */
async function load(): Promise<{ loaded: number; notice: string | null }> {
  const [said] = await runChild([process.execPath, child, folder, 'load', size]);
  if (!said || !('loaded' in said)) throw new Error('It did not load.');
  return said;
}

test('killed at any moment, it keeps every write that it acknowledged', shows('R1'), async () => {
  const lost: string[] = [];
  let unreadable = 0;
  let acknowledged = 0;
  let last = 0;
  for (let kill = 0; kill < kills; kill++) {
    const afterMs = Math.random() * 25;
    const command = [process.execPath, child, folder, 'save-for-ever', size] as const;
    const [start, ...saves] = await killChild([...command], afterMs);
    if (!start || !('loaded' in start)) throw new Error('It did not load.');
    if (start.notice !== null) unreadable += 1;
    // One more than acknowledged: it was killed between the write and its word of it.
    if (start.loaded !== last && start.loaded !== last + 1) lost.push(`${last}: ${start.loaded}`);
    acknowledged += saves.length;
    last = start.loaded + saves.length;
  }
  const end = await load();
  if (end.notice !== null) unreadable += 1;
  if (end.loaded !== last && end.loaded !== last + 1) lost.push(`${last}: ${end.loaded}`);
  expect({ lost, unreadable }).toEqual({ lost: [], unreadable: 0 });
  reached('R1', {
    kills,
    'writes acknowledged': acknowledged,
    'unreadable files': unreadable,
    'writes lost': lost.length,
  });
});

test(
  'what killed writes leave is removed by a later start, and never read',
  shows('R2'),
  async () => {
    const leftovers = async () =>
      (await readdir(folder))
        .filter((name) => name.endsWith('.tmp'))
        .map((name) => join(folder, name));
    const before = await load();
    const young = await leftovers();
    const longAgo = new Date(Date.now() - 61_000);
    await Promise.all(young.map((name) => utimes(name, longAgo, longAgo)));
    expect(await load()).toMatchObject({ loaded: before.loaded, notice: null });
    const old = await leftovers();
    expect(old).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['accounts.jsonl', 'accounts.jsonl.bak']);
    reached('R2', { 'left by the last kills': young.length, 'left by a later start': old.length });
  },
);
