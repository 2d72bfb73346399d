import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, expect } from 'playwright/test';
import { mirror } from '../../../build/setup/mirror.mjs';

let folder: string;
let from: string;
let to: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirror-'));
  from = join(folder, 'from');
  to = join(folder, 'to');
  await mkdir(join(from, 'deep'), { recursive: true });
  await writeFile(join(from, 'deep', 'readable'), 'one', { mode: 0o644 });
});
test.afterEach(() => rm(folder, { recursive: true }));

test('what everybody may read is linked', async () => {
  mirror(from, to);
  const [source, copy] = await Promise.all(
    [from, to].map((place) => stat(join(place, 'deep', 'readable'))),
  );
  expect(copy?.ino).toBe(source?.ino);
});

test('what only the owner may read becomes a copy that everybody may read', async () => {
  await writeFile(join(from, 'closed'), 'two', { mode: 0o700 });
  mirror(from, to);
  expect(await readFile(join(to, 'closed'), 'utf8')).toBe('two');
  expect((await stat(join(to, 'closed'))).mode & 0o777).toBe(0o744);
  expect((await stat(join(from, 'closed'))).mode & 0o777).toBe(0o700);
});

test('a copy that is the same is left alone, a changed one is made anew', async () => {
  const source = join(from, 'closed');
  const copy = join(to, 'closed');
  await writeFile(source, 'two', { mode: 0o600 });
  mirror(from, to);
  const { ino } = await stat(copy);
  mirror(from, to);
  expect((await stat(copy)).ino).toBe(ino);
  await writeFile(source, 'three');
  mirror(from, to);
  expect(await readFile(copy, 'utf8')).toBe('three');
});

test('a file that was replaced is linked anew', async () => {
  mirror(from, to);
  await rm(join(from, 'deep', 'readable'));
  await writeFile(join(from, 'deep', 'readable'), 'new');
  mirror(from, to);
  expect(await readFile(join(to, 'deep', 'readable'), 'utf8')).toBe('new');
});

test('what is gone, or became something else, goes there too', async () => {
  await symlink('deep', join(from, 'link'));
  await writeFile(join(from, 'gone'), '');
  mirror(from, to);
  expect(await readdir(to)).toEqual(['deep', 'gone', 'link']);
  await rm(join(from, 'gone'));
  await rm(join(from, 'deep'), { recursive: true });
  await writeFile(join(from, 'deep'), 'a file now');
  mirror(from, to);
  expect(await readdir(to)).toEqual(['deep', 'link']);
  expect(await readFile(join(to, 'link'), 'utf8')).toBe('a file now');
  await rm(from, { recursive: true });
  mirror(from, to);
  expect(await readdir(folder)).toEqual([]);
});

test('folders can be entered by everybody', async () => {
  await chmod(join(from, 'deep'), 0o700);
  mirror(from, to);
  expect((await stat(join(to, 'deep'))).mode & 0o777).toBe(0o755);
});
