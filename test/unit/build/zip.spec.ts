import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { test, expect } from 'playwright/test';
import { unzip } from '../../../build/setup/zip.mjs';

interface Entry {
  readonly name: string;
  readonly content: string;
  readonly deflate: boolean;
  readonly mode: number;
}

function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, deflate, mode } of entries) {
    const packed = deflate ? deflateRawSync(content) : Buffer.from(content);
    const local = Buffer.alloc(30);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(deflate ? 8 : 0, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((0o100000 + mode) * 0x10000, 38);
    central.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const program: Entry = { name: 'in/bin/x', content: 'x'.repeat(9_999), deflate: true, mode: 0o755 };
const note: Entry = { name: 'in/note', content: 'as it is', deflate: false, mode: 0o644 };
const empty: Entry = { name: 'in/empty', content: '', deflate: false, mode: 0o644 };

let folder: string;
let archive: string;
let target: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
  archive = join(folder, 'a.zip');
  target = join(folder, 'out');
});
test.afterEach(() => rm(folder, { recursive: true }));

test('unpacks what is wanted, where it is wanted, with its mode', async () => {
  await writeFile(archive, zipOf([program, note, empty]));
  await unzip(archive, target, (name) => (name === note.name ? null : name.slice('in/'.length)));
  expect(await readdir(target)).toEqual(['bin', 'empty']);
  expect(await readFile(join(target, 'bin', 'x'), 'utf8')).toBe(program.content);
  expect((await stat(join(target, 'bin', 'x'))).mode & 0o100).toBe(0o100);
  expect(await readFile(join(target, 'empty'), 'utf8')).toBe('');
});

test('unpacks what is stored as it is', async () => {
  await writeFile(archive, zipOf([note]));
  await unzip(archive, target, (name) => name);
  expect(await readFile(join(target, note.name), 'utf8')).toBe(note.content);
});

const damaged: readonly (readonly [string, Buffer, RegExp])[] = [
  ['no zip', Buffer.from('hello'), /Not a zip/],
  ['a zip without its start', zipOf([note, program]).subarray(40), /damaged|too early/],
  ['a path that leaves the folder', zipOf([{ ...note, name: '../outside' }]), /leaves its folder/],
  ['an absolute path', zipOf([{ ...note, name: '/outside' }]), /leaves its folder/],
];
for (const [what, bytes, complaint] of damaged)
  test(`refuses ${what}`, async () => {
    await writeFile(archive, bytes);
    await expect(unzip(archive, target, (name) => name)).rejects.toThrow(complaint);
    expect((await readdir(folder)).filter((name) => name === 'outside')).toEqual([]);
  });
