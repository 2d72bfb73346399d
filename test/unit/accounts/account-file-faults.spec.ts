import { expect, test } from 'playwright/test';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { MemoryFileSystem, systemError } from './memory-file-system.ts';
import { copyPath, openOn, path, openUsed, states } from './open-file.ts';

const [first = [], second = [], third = [], fourth = []] = states;

/** The operations of one save, in order. */
async function operationsOfSave(): Promise<string[]> {
  const { disk, file } = await openUsed();
  const operations: string[] = [];
  disk.beforeEach = (operation) => operations.push(operation);
  await file.save(third);
  return operations;
}

test('the order of a durable write', async () => {
  const operations = await operationsOfSave();
  const inOrder = (...wanted: readonly string[]): boolean => {
    const left = [...wanted];
    for (const operation of operations) if (operation === left[0]) left.shift();
    return left.length === 0;
  };
  const replacing = ['rename', 'rename', 'sync r', 'close r'];
  // The new bytes are safe, and the old ones known to be whole, before anything is replaced.
  expect(inOrder('open wx', 'write', 'sync wx', 'stat', 'close wx', ...replacing)).toBe(true);
  expect(inOrder('lstat', 'link', ...replacing)).toBe(true);
  expect(inOrder('open r', ...replacing)).toBe(true);
  expect(operations).toHaveLength(13);
});

const codes = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['EIO', 'other'],
  ['EMFILE', 'other'],
] as const;

for (const [code, reason] of codes) {
  test(
    `${code} at any operation: told, nothing lost or left, the next save works`,
    shows('R4'),
    async () => {
      const operations = await operationsOfSave();
      for (const at of operations.keys()) {
        const { disk, file } = await openUsed();
        let count = 0;
        disk.beforeEach = () => {
          if (count++ === at) throw systemError(code);
        };
        const saved = await file.save(third);
        disk.beforeEach = () => {};

        const where = `${code} at ${operations[at]}`;
        if (saved) expect(saved.kind, where).toBe('not-saved');
        if (saved && operations[at] !== 'lstat' && operations[at] !== 'readFile') {
          expect(saved.reason, where).toBe(reason);
        }
        const { accounts, notice } = await openOn(disk.copy()).load();
        expect(notice, where).toBeNull();
        const replaced = at > operations.lastIndexOf('rename');
        expect(accounts, where).toEqual(saved === null || replaced ? third : second);
        const leftovers = disk.names().filter((name) => name.endsWith('.tmp'));
        expect(leftovers, where).toEqual(operations[at] === 'unlink' ? leftovers : []);

        expect(await file.save(fourth), where).toBeNull();
        expect((await openOn(disk).load()).accounts, where).toEqual(fourth);
      }
      reached('R4', {
        [`operations of a save, each ended by ${codes.length} errors`]: operations.length,
      });
    },
  );
}

test(
  'a crash after any operation leaves the old state or the new one, whole',
  shows('R1'),
  async () => {
    const { disk, file } = await openUsed();
    const crashes: MemoryFileSystem[] = [];
    disk.beforeEach = () => crashes.push(disk.copy());
    await file.save(third);
    disk.beforeEach = () => {};
    const labels: (string | undefined)[] = [];
    for (const crashed of [...crashes, disk]) {
      const { accounts, notice } = await openOn(crashed).load();
      labels.push(notice?.kind ?? accounts[0]?.label);
    }
    const replacing = (await operationsOfSave()).lastIndexOf('rename');
    expect(labels).toEqual([
      ...Array.from({ length: replacing + 1 }, () => 'second'),
      ...Array.from({ length: crashes.length - replacing }, () => 'third'),
    ]);
  },
);

test('a crash during the very first save leaves nothing or everything', shows('R1'), async () => {
  const disk = new MemoryFileSystem();
  const crashes: MemoryFileSystem[] = [];
  const file = openOn(disk);
  await file.load();
  disk.beforeEach = () => crashes.push(disk.copy());
  await file.save(first);
  for (const crashed of crashes) {
    const { accounts, notice } = await openOn(crashed).load();
    expect(notice).toBeNull();
    expect([[], first]).toContainEqual(accounts);
  }
});

test('short writes are finished', shows('R3'), async () => {
  const { disk, file } = await openUsed();
  disk.longestWrite = 7;
  expect(await file.save(third)).toBeNull();
  expect((await openOn(disk).load()).accounts).toEqual(third);
});

test(
  'a disk that fills up at any byte keeps the old file, byte for byte',
  shows('R4'),
  async () => {
    const { disk: roomy, file: saved } = await openUsed();
    await saved.save(third);
    const needed = roomy.read(path).length;
    const wrong: number[] = [];
    for (let space = 0; space <= needed; space++) {
      const { disk, file } = await openUsed();
      const kept = Buffer.from(disk.read(path));
      disk.spaceLeft = space;
      const failure = await file.save(third);
      const intact = disk.read(path).equals(kept) && disk.names().length === 2;
      if (failure?.reason !== 'disk-full' || !intact) wrong.push(space);
    }
    expect(wrong).toEqual([needed]);
    reached('R4', { 'amounts of free space on a disk in memory': needed });
  },
);

test('a disk that takes nothing and reports no error does not hang the app', async () => {
  const { disk, file } = await openUsed();
  disk.longestWrite = 0;
  disk.spaceLeft = 1;
  const open = disk.open.bind(disk);
  disk.open = async (...args) => ({
    ...(await open(...args)),
    write: async () => ({ bytesWritten: 0 }),
  });
  expect(await file.save(third)).toEqual({ kind: 'not-saved', reason: 'other' });
});

test('a disk that loses bytes after the write is found out before the old file is replaced', async () => {
  const { disk, file } = await openUsed();
  const open = disk.open.bind(disk);
  disk.open = async (...args) => ({
    ...(await open(...args)),
    stat: async () => ({ size: 1, mtimeMs: 0, ino: 1 }),
  });
  expect(await file.save(third)).toEqual({ kind: 'not-saved', reason: 'other' });
  expect((await openOn(disk).load()).accounts).toEqual(second);
});

test('without hard links the copy is written out', async () => {
  const { disk, file } = await openUsed();
  disk.link = () => Promise.reject(systemError('EPERM'));
  expect(await file.save(third)).toBeNull();
  expect(disk.read(copyPath)).not.toEqual(disk.read(path));
  disk.inodes.delete(path);
  expect((await openOn(disk).load()).accounts).toEqual(second);
});

for (const code of ['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR']) {
  test(`a folder that cannot be synced is no failure: ${code}`, async () => {
    const { disk, file } = await openUsed();
    disk.beforeEach = (operation) => {
      if (operation === 'sync r') throw systemError(code);
    };
    expect(await file.save(third)).toBeNull();
  });
}

test('Windows: a file held by others is waited for, 10 s at most', shows('R12'), async () => {
  const holds = [
    [500, null],
    [5_000, null],
    [20_000, 'no-permission'],
  ] as const;
  for (const [heldMs, reason] of holds) {
    const { disk } = await openUsed();
    const clock = new FakeClock();
    const file = openOn(disk, { clock, platform: 'win32' });
    await file.load();
    disk.beforeEach = (operation) => {
      if (operation === 'rename' && clock.monotonic() < heldMs) throw systemError('EPERM');
    };
    const saving = file.save(third);
    for (let waited = 0; waited < 12_000; waited += 100) await clock.run(100);
    await settle(100);
    expect((await saving)?.reason ?? null).toBe(reason);
    expect(clock.timersSet).toBe(0);
  }
  reached('R12', { 'times held': holds.length });
});

test('elsewhere a refused rename fails at once', async () => {
  const { disk } = await openUsed();
  const clock = new FakeClock();
  const file = openOn(disk, { clock });
  await file.load();
  disk.beforeEach = (operation) => {
    if (operation === 'rename') throw systemError('EACCES');
  };
  expect(await file.save(third)).toEqual({ kind: 'not-saved', reason: 'no-permission' });
  expect(clock.longestDelayMs).toBe(0);
});

test('what could not be saved is tried once more at the end', async () => {
  const { disk, file } = await openUsed();
  disk.spaceLeft = 0;
  await file.save(third);
  disk.spaceLeft = 1e6;
  await file.close();
  expect((await openOn(disk).load()).accounts).toEqual(third);
});
