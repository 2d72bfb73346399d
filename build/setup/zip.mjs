// @ts-check
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** @typedef {{ name: string, mode: number, method: number, packed: number, header: number }} Entry */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function read(file, position, length) {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The zip ends too early.');
  return buffer;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function listEntries(file) {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer));
  if (end < 0) throw new Error('Not a zip.');
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('The zip is damaged.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks what `place` keeps. For zips whose digest was checked before: no zip64, no encryption, no
 * links. Written here because bare machines have no `unzip`, and Electron's own extractor cannot
 * leave out the half of the archive that we do not want.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place the path inside `folder`, or null to leave it out
 */
export async function unzip(archive, folder, place) {
  const file = await open(archive);
  try {
    for (const { name, mode, method, packed, header } of await listEntries(file)) {
      const path = name.endsWith('/') ? null : place(name);
      if (path === null) continue;
      const target = resolve(folder, path);
      if (!target.startsWith(resolve(folder) + sep)) throw new Error('The zip leaves its folder.');
      const local = await read(file, header, 30);
      const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(
        packed === 0
          ? new PassThrough().end()
          : createReadStream(archive, { start, end: start + packed - 1 }),
        method === 8 ? createInflateRaw() : new PassThrough(),
        createWriteStream(target, { mode: mode & 0o755 || 0o644 }),
      );
    }
  } finally {
    await file.close();
  }
}
