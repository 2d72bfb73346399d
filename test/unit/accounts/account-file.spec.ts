import { expect, test } from 'playwright/test';
import { encodeFile } from '../../../main/accounts/file-format.ts';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { payloadOf } from '../../../main/accounts/account-record.ts';
import { maxFileBytes } from '../../../main/accounts/stored-file.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { MemoryFileSystem, systemError } from './memory-file-system.ts';
import { copyPath, folder, openOn, path } from './open-file.ts';
import { id, sampleAccount } from './samples.ts';

const older = [sampleAccount({ label: 'older' })];
const newer = [sampleAccount({ label: 'newer' }), sampleAccount({ id: id(2) })];

/** A disk with both states on it: `newer` in the file, `older` in its copy. */
async function used(): Promise<MemoryFileSystem> {
  const disk = new MemoryFileSystem();
  const file = openOn(disk);
  await file.load();
  await file.save(older);
  await file.save(newer);
  return disk;
}

test('a first start is empty and says nothing', async () => {
  const disk = new MemoryFileSystem();
  expect(await openOn(disk).load()).toEqual({ accounts: [], notice: null });
  expect(disk.names()).toEqual([]);
});

test('what was saved is loaded, and the state before it is kept beside it', async () => {
  const disk = await used();
  expect(disk.names()).toEqual(['accounts.jsonl', 'accounts.jsonl.bak']);
  expect(await openOn(disk).load()).toEqual({ accounts: newer, notice: null });
  disk.inodes.delete(path);
  expect((await openOn(disk).load()).accounts).toEqual(older);
});

test('a lost file is restored from its copy, for good', async () => {
  const disk = await used();
  disk.inodes.delete(path);
  const notice = { kind: 'restored-copy', path };
  expect(await openOn(disk).load()).toEqual({ accounts: older, notice });
  expect(await openOn(disk).load()).toEqual({ accounts: older, notice: null });
});

/** The file cut at every byte, and with one bit flipped in every byte. */
function damagedLike(whole: Buffer): readonly Buffer[] {
  return [
    ...Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length)),
    ...Array.from({ length: whole.length }, (_, at) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ (1 << (at & 7));
      return flipped;
    }),
  ];
}

test('a file damaged anywhere is set aside and its copy restored', shows('R5'), async () => {
  const disk = await used();
  const damaged = damagedLike(disk.read(path));
  const wrong: number[] = [];
  for (const [at, bytes] of damaged.entries()) {
    const broken = disk.copy();
    broken.put(path, bytes);
    const { accounts, notice } = await openOn(broken).load();
    const kept = notice?.kind === 'restored-copy' && broken.read(notice.path).equals(bytes);
    const again = await openOn(broken).load();
    if (!kept || accounts[0]?.label !== 'older' || again.notice !== null) wrong.push(at);
  }
  expect(wrong).toEqual([]);
  reached('R5', {
    'damages with a copy': damaged.length,
    'not detected or not restored': wrong.length,
  });
});

test('without a copy it is set aside, told, and never overwritten', shows('R5'), async () => {
  const disk = await used();
  disk.inodes.delete(copyPath);
  const damaged = damagedLike(disk.read(path));
  const wrong: number[] = [];
  for (const [at, bytes] of damaged.entries()) {
    const broken = disk.copy();
    broken.put(path, bytes);
    const file = openOn(broken);
    const { notice } = await file.load();
    const saved = await file.save(older);
    const kept = notice?.kind === 'set-aside' && broken.read(notice.path).equals(bytes);
    if (!kept || saved !== null) wrong.push(at);
  }
  expect(wrong).toEqual([]);
  reached('R5', { 'damages without one': damaged.length, 'silent or overwritten': wrong.length });
});

test('a damaged file is set aside under a name that tells when', async () => {
  const disk = await used();
  disk.inodes.delete(copyPath);
  const damaged = disk.read(path).subarray(10);
  disk.put(path, damaged);
  const file = openOn(disk);
  const aside = `${folder}/accounts.corrupt-2026-11-23T09-00-00-000Z.jsonl`;
  const notice = { kind: 'set-aside', path: aside };
  expect(await file.load()).toEqual({ accounts: [], notice });
  expect(await file.save(newer)).toBeNull();
  expect(disk.read(aside)).toEqual(damaged);
  expect(disk.names()).toEqual([aside.slice(folder.length + 1), 'accounts.jsonl']);
});

test('two damaged files are both set aside', shows('R5'), async () => {
  const disk = await used();
  disk.put(path, Buffer.from('x'));
  disk.put(copyPath, Buffer.from('y'));
  const { notice } = await openOn(disk).load();
  expect(disk.names()).toEqual([
    'accounts.copy-corrupt-2026-11-23T09-00-00-000Z.jsonl',
    'accounts.corrupt-2026-11-23T09-00-00-000Z.jsonl',
  ]);
  expect(disk.read(notice?.path ?? '').toString()).toBe('x');
});

test('a file with a right digest but wrong content is damaged', async () => {
  const disk = await used();
  disk.put(path, encodeFile(1, '{"accounts":[{}]}'));
  expect(await openOn(disk).load()).toMatchObject({
    accounts: older,
    notice: { kind: 'restored-copy' },
  });
});

test('a file that turned bad while the app runs never becomes the copy', shows('R5'), async () => {
  const disk = await used();
  const file = openOn(disk);
  await file.load();
  disk.put(path, Buffer.from('damaged'));
  expect(await file.save(newer)).toBeNull();
  expect((await openOn(disk).load()).accounts).toEqual(newer);
  disk.inodes.delete(path);
  expect((await openOn(disk).load()).accounts).toEqual(older);
  expect(disk.names()).toContain('accounts.corrupt-2026-11-23T09-00-00-000Z.jsonl');
});

for (const where of [path, copyPath]) {
  test(`a newer version's ${where} is left alone`, shows('R11'), async () => {
    const disk = await used();
    if (where === copyPath) disk.inodes.delete(path);
    const bytes = encodeFile(schemaVersion + 1, '{"people":[]}');
    disk.put(where, bytes);
    const before = disk.names();
    const file = openOn(disk);
    const notice = { kind: 'newer-version', path: where };
    expect(await file.load()).toEqual({ accounts: [], notice });
    expect(await file.save(older)).toEqual({ kind: 'not-saved', reason: 'newer-version' });
    await file.close();
    expect(disk.names()).toEqual(before);
    expect(disk.read(where)).toEqual(Buffer.from(bytes));
  });
}

test('a newer version that ran meanwhile is not overwritten either', shows('R11'), async () => {
  const disk = await used();
  const file = openOn(disk);
  await file.load();
  const bytes = encodeFile(schemaVersion + 1, '{}');
  disk.put(path, bytes);
  expect(await file.save(older)).toEqual({ kind: 'not-saved', reason: 'newer-version' });
  expect(disk.read(path)).toEqual(Buffer.from(bytes));
});

test('a file that cannot be read is left alone; the copy can still be used', async () => {
  const disk = await used();
  let first = true;
  disk.beforeEach = (operation) => {
    if (operation !== 'readFile' || !first) return;
    first = false;
    throw systemError('EIO');
  };
  const file = openOn(disk);
  const notice = { kind: 'not-readable', path };
  expect(await file.load()).toEqual({ accounts: older, notice });
  expect(await file.save([])).toEqual({ kind: 'not-saved', reason: 'no-permission' });
  expect((await openOn(disk).load()).accounts).toEqual(newer);
});

test("another user's file is not taken over", shows('R7'), async () => {
  const disk = await used();
  const { accounts, notice } = await openOn(disk, { uid: 1_000 }).load();
  expect({ accounts, notice }).toEqual({ accounts: [], notice: { kind: 'not-readable', path } });
});

test('a file that is too large is set aside unread, and none is written', shows('R6'), async () => {
  const disk = await used();
  const huge = { isFile: () => true, size: maxFileBytes + 1, mtimeMs: 0, ino: 1, uid: 0 };
  const lstat = disk.lstat.bind(disk);
  disk.lstat = async (of) => (of === path ? huge : await lstat(of));
  expect(await openOn(disk).load()).toMatchObject({
    accounts: older,
    notice: { kind: 'restored-copy' },
  });

  const file = openOn(new MemoryFileSystem());
  await file.load();
  const values = { username: 'x'.repeat(maxFileBytes) };
  const saved = await file.save([sampleAccount({ values })]);
  expect(saved).toEqual({ kind: 'not-saved', reason: 'other' });
});

test(
  'leftovers of killed writes are removed when they are old, and nothing else',
  shows('R2'),
  async () => {
    const disk = await used();
    const now = new FakeClock().now();
    disk.now = now - 60_001;
    disk.put(`${path}.old.tmp`, encodeFile(1, payloadOf([])));
    disk.put(`${copyPath}.old.tmp`, Buffer.from(''));
    disk.put(`${folder}/other.tmp`, Buffer.from(''));
    disk.now = now - 1_000;
    disk.put(`${path}.young.tmp`, Buffer.from(''));
    expect((await openOn(disk).load()).accounts).toEqual(newer);
    expect(disk.names()).toEqual([
      'accounts.jsonl',
      'accounts.jsonl.bak',
      'accounts.jsonl.young.tmp',
      'other.tmp',
    ]);
  },
);

test('saves that come while one is being written share the next write', async () => {
  const disk = await used();
  const file = openOn(disk);
  await file.load();
  let writes = 0;
  disk.beforeEach = (operation) => {
    if (operation === 'open wx') writes += 1;
  };
  const states = Array.from({ length: 50 }, (_, n) => [sampleAccount({ label: `${n}` })]);
  const saves = states.map((state) => file.save(state));
  await file.close();
  expect(await Promise.all(saves)).toEqual(states.map(() => null));
  expect(writes).toBe(1);
  expect((await openOn(disk).load()).accounts).toEqual(states.at(-1));
});
