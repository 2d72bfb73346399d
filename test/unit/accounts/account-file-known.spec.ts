import { expect, test } from 'playwright/test';
import type { MemoryFileSystem } from './memory-file-system.ts';
import { openOn, path, openUsed, states } from './open-file.ts';

const [first = [], second = [], third = []] = states;

test('what changed on the disk is read again before it becomes the copy, and nothing else', async () => {
  const changes = [
    ['nothing', (_disk: MemoryFileSystem) => {}, 0],
    [
      'another file of the same bytes',
      (disk: MemoryFileSystem) => disk.put(path, disk.read(path)),
      1,
    ],
    [
      'other bytes of the same length',
      (disk: MemoryFileSystem) => disk.put(path, disk.read(path).fill(0x20, 5)),
      1,
    ],
  ] as const;
  for (const [what, change, wanted] of changes) {
    const { disk, file } = await openUsed();
    change(disk);
    let reads = 0;
    disk.beforeEach = (operation) => {
      if (operation === 'readFile') reads += 1;
    };
    expect(await file.save(third), what).toBeNull();
    expect(reads, what).toBe(wanted);
    disk.beforeEach = () => {};
    disk.inodes.delete(path);
    const { accounts } = await openOn(disk).load();
    expect(accounts, what).toEqual(what.startsWith('other') ? first : second);
  }
});

test('a file system that does not number its files is read every time', async () => {
  const { disk, file } = await openUsed();
  const lstat = disk.lstat.bind(disk);
  disk.lstat = async (of) => ({ ...(await lstat(of)), ino: 0 });
  let reads = 0;
  disk.beforeEach = (operation) => {
    if (operation === 'readFile') reads += 1;
  };
  expect(await file.save(third)).toBeNull();
  expect(reads).toBe(1);
});
