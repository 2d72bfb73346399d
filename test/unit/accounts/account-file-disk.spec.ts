import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { createAccountFile } from '../../../main/accounts/account-file.ts';
import { nodeFileSystem } from '../../../main/accounts/file-system.ts';
import { systemClock } from '../../../main/expiry/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { id, sampleAccount } from './samples.ts';

/** A folder on a real disk. */
let folder = '';

test.beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'token-tray-'));
});

test.afterEach(() => fs.rm(folder, { recursive: true }));

function openIn(profile: string) {
  return createAccountFile({
    folder: profile,
    uid: process.geteuid?.() ?? null,
    fileSystem: nodeFileSystem,
    clock: systemClock,
    platform: process.platform,
    newId: randomUUID,
  });
}

const accounts = [sampleAccount(), sampleAccount({ id: id(2), label: 'Zürich 🚀' })];

async function modeOf(path: string): Promise<number> {
  return (await fs.stat(path)).mode & 0o777;
}

for (const umask of [0o000, 0o077]) {
  test(
    `only the user can read what is written: umask ${umask.toString(8)}`,
    shows('R8'),
    async () => {
      const before = process.umask(umask);
      try {
        const profile = join(folder, 'new', 'profile');
        const file = openIn(profile);
        await file.load();
        for (const state of [accounts, [], accounts]) expect(await file.save(state)).toBeNull();
        const names = await fs.readdir(profile);
        const modes = await Promise.all(names.map((name) => modeOf(join(profile, name))));
        expect(modes).toEqual(names.map(() => 0o600));
        expect(await modeOf(profile)).toBe(0o700);
        expect(await fs.readdir(profile)).toEqual(['accounts.jsonl', 'accounts.jsonl.bak']);
        expect(await openIn(profile).load()).toEqual({ accounts, notice: null });
        reached('R8', { 'files and 1 folder closed to others': names.length });
      } finally {
        process.umask(before);
      }
    },
  );
}

test('a folder that was open to others is closed', shows('R8'), async () => {
  await fs.chmod(folder, 0o755);
  await openIn(folder).load();
  expect(await modeOf(folder)).toBe(0o700);
});

test('a folder for sharing stays as it is', async () => {
  await fs.chmod(folder, 0o1777);
  await openIn(folder).load();
  expect(await modeOf(folder)).toBe(0o777);
});

const strange = [
  ['a folder', (path: string) => fs.mkdir(path)],
  ['a link to a file', (path: string) => fs.symlink('/etc/hostname', path)],
  ['a link to nowhere', (path: string) => fs.symlink('nowhere', path)],
] as const;

for (const [name, make] of strange) {
  test(`instead of the file there is ${name}: it is left alone`, shows('R7'), async () => {
    const path = join(folder, 'accounts.jsonl');
    await make(path);
    const before = await fs.lstat(path);
    const file = openIn(folder);
    const notice = { kind: 'not-readable', path };
    expect(await file.load()).toEqual({ accounts: [], notice });
    expect(await file.save(accounts)).toEqual({ kind: 'not-saved', reason: 'no-permission' });
    expect((await fs.lstat(path)).ino).toBe(before.ino);
    expect(await fs.readdir(folder)).toEqual(['accounts.jsonl']);
  });
}

test('a file in place of the folder is reported, not replaced', shows('R7'), async () => {
  const profile = join(folder, 'profile');
  await fs.writeFile(profile, 'mine');
  const notice = { kind: 'not-readable', path: profile };
  expect(await openIn(profile).load()).toEqual({ accounts: [], notice });
  expect(await fs.readFile(profile, 'utf8')).toBe('mine');
});

test(
  'a folder that vanished while the app runs is a failure, and coming back it works',
  shows('R7'),
  async () => {
    const profile = join(folder, 'profile');
    const file = openIn(profile);
    await file.load();
    await fs.rename(profile, `${profile}-away`);
    expect(await file.save(accounts)).toEqual({ kind: 'not-saved', reason: 'other' });
    await fs.rename(`${profile}-away`, profile);
    expect(await file.save(accounts)).toBeNull();
  },
);

test('a file of 200 MB is set aside unread', shows('R6'), async () => {
  const path = join(folder, 'accounts.jsonl');
  await fs.writeFile(path, '');
  await fs.truncate(path, 200 * 1_024 * 1_024);
  const before = process.memoryUsage().rss;
  const { accounts: loaded, notice } = await openIn(folder).load();
  const grownBytes = process.memoryUsage().rss - before;
  expect({ loaded, notice: notice?.kind }).toEqual({ loaded: [], notice: 'set-aside' });
  expect((await fs.stat(notice?.path ?? '')).size).toBe(200 * 1_024 * 1_024);
  expect(grownBytes).toBeLessThan(32 * 1_024 * 1_024);
  reached('R6', {
    'MiB of memory for a file of 200 MiB': Math.max(0, Math.ceil(grownBytes / 2 ** 20)),
  });
});
