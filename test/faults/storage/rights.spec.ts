// Folders and files that may not be read or written. Root may everything, so the child is not root.
import { chmod, chown, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { reached, shows } from '../reached.ts';
import { bundleChild } from './bundle.ts';
import { nodeFor, runChild } from './run-child.ts';

const isRoot = process.getuid?.() === 0;
/** `nobody` of Linux, who owns nothing. */
const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const limitMs = 200;

let child: string;
let node: string;
let parent: string;
let folder: string;
let path: string;

test.skip(process.platform === 'win32', 'Windows knows no modes');

test.beforeAll(async () => {
  child = await bundleChild();
  await chmod(dirname(child), 0o755);
  node = await nodeFor(user, dirname(child));
});

test.afterAll(() => rm(dirname(child), { recursive: true }));

/** A folder of the user's, with a profile that was saved twice. */
test.beforeEach(async () => {
  parent = join(dirname(child), 'home');
  folder = join(parent, 'profile');
  path = join(folder, 'accounts.jsonl');
  await mkdir(parent);
  if (user.uid !== undefined) await chown(parent, user.uid, user.gid);
  await start();
  await start();
});

test.afterEach(async () => {
  await openAgain();
  await rm(parent, { recursive: true });
});

async function openAgain(): Promise<void> {
  await chmod(parent, 0o700);
  await chmod(folder, 0o700);
  await chmod(path, 0o600);
}

/** Loads and saves as the user; what it told, and in what time. */
async function start() {
  const command = [node, child, folder, 'save', '3'] as const;
  const [loaded, saved] = await runChild([...command], user);
  if (!loaded || !('loaded' in loaded) || !saved || !('saved' in saved)) throw new Error('Silent.');
  const told = { loaded: loaded.loaded, notice: loaded.notice, reason: saved.reason };
  return { told, ms: Math.max(loaded.ms, saved.ms) };
}

/** The shortest of some: how long the app takes, and not how busy the machine is. */
async function startThrice() {
  const starts = [await start(), await start(), await start()];
  return { told: starts.map(({ told }) => told), ms: Math.min(...starts.map(({ ms }) => ms)) };
}

/** Everything in the folder, to see that nothing was touched. */
async function contents() {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const { ino, mtimeMs } = await lstat(join(folder, name));
      return { name, ino, mtimeMs, text: await readFile(join(folder, name), 'latin1') };
    }),
  );
}

const refused = { loaded: 0, notice: 'not-readable', reason: 'no-permission' };

const cases: readonly (readonly [
  what: string,
  does: () => Promise<void>,
  told: { readonly loaded: number; readonly notice: string | null; readonly reason: string },
  needsRoot?: true,
])[] = [
  [
    'a folder that may not be written',
    () => chmod(folder, 0o500),
    { loaded: 2, notice: null, reason: 'no-permission' },
  ],
  ['a folder that may not be entered', () => chmod(folder, 0o600), refused],
  [
    'a file that may not be read: its copy is shown',
    () => chmod(path, 0o000),
    { ...refused, loaded: 1 },
  ],
  ["another user's folder and files", () => giveAway(folder, path, `${path}.bak`), refused, true],
  [
    "another user's file in one's own folder: the copy is shown",
    () => giveAway(path),
    { ...refused, loaded: 1 },
    true,
  ],
];

async function giveAway(...paths: readonly string[]): Promise<void> {
  for (const each of paths) await chown(each, 0, 0);
}

for (const [what, does, told, needsRoot] of cases) {
  test(`${what} is told within ${limitMs} ms, and nothing is touched`, shows('R7'), async () => {
    test.skip(needsRoot === true && !isRoot, 'only root may give files away');
    const before = await contents();
    await does();
    const found = await startThrice();
    expect(found.told).toEqual([told, told, told]);
    await openAgain();
    expect(await contents()).toEqual(before);
    expect(found.ms).toBeLessThan(limitMs);
    reached('R7', { ms: Math.ceil(found.ms) });
  });
}

test('a missing folder is made; where it cannot be, that is told', shows('R7'), async () => {
  await rm(folder, { recursive: true });
  expect((await start()).told).toEqual({ loaded: 0, notice: null, reason: null });
  await rm(folder, { recursive: true });
  await chmod(parent, 0o500);
  const { told, ms } = await startThrice();
  expect(told).toEqual([refused, refused, refused]);
  expect(ms).toBeLessThan(limitMs);
  await chmod(parent, 0o700);
  await start();
  reached('R7', { ms: Math.ceil(ms) });
});

test(
  'a file that may be read only, in a folder that may be written, is replaced whole',
  shows('R7'),
  async () => {
    await chmod(path, 0o400);
    expect((await start()).told).toEqual({ loaded: 2, notice: null, reason: null });
    expect((await start()).told).toEqual({ loaded: 3, notice: null, reason: null });
    expect((await lstat(path)).mode & 0o777).toBe(0o600);
  },
);
