import { dirname, basename } from 'node:path';
import type { FileFacts, FileSystem, OpenFile } from '../../../main/accounts/file-system.ts';

interface Inode {
  bytes: Buffer;
  readonly mtimeMs: number;
  readonly ino: number;
}

let inodes = 0;

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk in memory that tests fill up, break at any operation, and copy at any moment. */
export class MemoryFileSystem implements FileSystem {
  readonly inodes = new Map<string, Inode>();
  /** Runs before every operation; what it throws is the disk's error. */
  beforeEach: (operation: string) => void = () => {};
  /** The disk takes so many bytes more. */
  spaceLeft = Number.POSITIVE_INFINITY;
  /** One write takes at most so many bytes. */
  longestWrite = Number.POSITIVE_INFINITY;
  now = 0;

  names(): string[] {
    return [...this.inodes.keys()].map((path) => basename(path)).toSorted();
  }

  read(path: string): Buffer {
    return this.#inode(path).bytes;
  }

  put(path: string, bytes: Uint8Array): void {
    this.inodes.set(path, { bytes: Buffer.from(bytes), mtimeMs: this.now, ino: ++inodes });
  }

  /** What a crash at this moment leaves. */
  copy(): MemoryFileSystem {
    const copy = new MemoryFileSystem();
    for (const [path, { bytes }] of this.inodes) copy.put(path, bytes);
    return copy;
  }

  async open(path: string, flags: string): Promise<OpenFile> {
    this.beforeEach(`open ${flags}`);
    if (flags === 'wx') this.put(path, Buffer.alloc(0));
    const inode =
      flags === 'wx' ? this.#inode(path) : { bytes: Buffer.alloc(0), mtimeMs: 0, ino: 0 };
    const step = (operation: string) => this.beforeEach(operation);
    return {
      write: async (bytes, offset) => {
        step('write');
        const length = Math.min(bytes.length - offset, this.longestWrite, this.spaceLeft);
        if (length === 0) throw systemError('ENOSPC');
        inode.bytes = Buffer.concat([inode.bytes, bytes.subarray(offset, offset + length)]);
        this.spaceLeft -= length;
        return { bytesWritten: length };
      },
      sync: async () => step(`sync ${flags}`),
      stat: async () => {
        step('stat');
        return { size: inode.bytes.length, mtimeMs: inode.mtimeMs, ino: inode.ino };
      },
      close: async () => step(`close ${flags}`),
    };
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.beforeEach('readFile');
    return this.#inode(path).bytes;
  }

  async lstat(path: string): Promise<FileFacts> {
    this.beforeEach('lstat');
    const { bytes, mtimeMs, ino } = this.#inode(path);
    return { isFile: () => true, size: bytes.length, mtimeMs, ino, uid: 0 };
  }

  async stat(): Promise<{ readonly mode: number }> {
    this.beforeEach('stat folder');
    return { mode: 0o700 };
  }

  async readdir(folder: string): Promise<string[]> {
    this.beforeEach('readdir');
    const paths = [...this.inodes.keys()].filter((path) => dirname(path) === folder);
    return paths.map((path) => basename(path));
  }

  async link(from: string, to: string): Promise<void> {
    this.beforeEach('link');
    this.inodes.set(to, this.#inode(from));
  }

  async rename(from: string, to: string): Promise<void> {
    this.beforeEach('rename');
    const inode = this.#inode(from);
    if (this.inodes.get(to) === inode) return;
    this.inodes.set(to, inode);
    this.inodes.delete(from);
  }

  async unlink(path: string): Promise<void> {
    this.beforeEach('unlink');
    this.#inode(path);
    this.inodes.delete(path);
  }

  async mkdir(): Promise<void> {
    this.beforeEach('mkdir');
  }

  async chmod(): Promise<void> {
    this.beforeEach('chmod');
  }

  #inode(path: string): Inode {
    const inode = this.inodes.get(path);
    if (!inode) throw systemError('ENOENT');
    return inode;
  }
}
