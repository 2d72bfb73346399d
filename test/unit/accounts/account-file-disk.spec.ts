import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { createAccountFile } from '../../../main/accounts/account-file.ts';
import { nodeFileSystem } from '../../../main/accounts/file-system.ts';
import { systemClock } from '../../../main/expiry/clock.ts';
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
  test(`only the user can read what is written: umask ${umask.toString(8)}`, async () => {
    const before = process.umask(umask);
    try {
      const profile = join(folder, 'new', 'profile');
      const file = openIn(profile);
      await file.load();
      for (const state of [accounts, [], accounts]) expect(await file.save(state)).toBeNull();
      expect(await modeOf(profile)).toBe(0o700);
      for (const name of await fs.readdir(profile)) {
        expect(await modeOf(join(profile, name)), name).toBe(0o600);
      }
      expect(await fs.readdir(profile)).toEqual(['accounts.jsonl', 'accounts.jsonl.bak']);
      expect(await openIn(profile).load()).toEqual({ accounts, notice: null });
    } finally {
      process.umask(before);
    }
  });
}

test('a folder that was open to others is closed', async () => {
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
  test(`instead of the file there is ${name}: it is left alone`, async () => {
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

test('a file in place of the folder is reported, not replaced', async () => {
  const profile = join(folder, 'profile');
  await fs.writeFile(profile, 'mine');
  const notice = { kind: 'not-readable', path: profile };
  expect(await openIn(profile).load()).toEqual({ accounts: [], notice });
  expect(await fs.readFile(profile, 'utf8')).toBe('mine');
});

test('a folder that vanished while the app runs is a failure, and coming back it works', async () => {
  const profile = join(folder, 'profile');
  const file = openIn(profile);
  await file.load();
  await fs.rename(profile, `${profile}-away`);
  expect(await file.save(accounts)).toEqual({ kind: 'not-saved', reason: 'other' });
  await fs.rename(`${profile}-away`, profile);
  expect(await file.save(accounts)).toBeNull();
});

test('a folder that may not be written fails at once and keeps the file', async () => {
  test.skip(process.geteuid?.() === 0, 'Root may write everywhere.');
  const file = openIn(folder);
  await file.load();
  await file.save(accounts);
  await fs.chmod(folder, 0o500);
  const startedAt = performance.now();
  expect(await file.save([])).toEqual({ kind: 'not-saved', reason: 'no-permission' });
  expect(performance.now() - startedAt).toBeLessThan(200);
  await fs.chmod(folder, 0o700);
  expect((await openIn(folder).load()).accounts).toEqual(accounts);
});
