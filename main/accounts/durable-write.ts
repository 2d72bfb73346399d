import { dirname } from 'node:path';
import type { Clock } from '../expiry/clock.ts';
import { lengthOf } from './file-format.ts';
import { errorCode, type FileSystem, type Version } from './file-system.ts';

export interface Disk {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  /** A name part that no other file has. */
  readonly newId: () => string;
}

/** Antivirus and indexers hold a file open for moments: Windows then refuses to rename over it. */
const windowsRetry = { codes: new Set(['EPERM', 'EBUSY', 'EACCES']), everyMs: 100, forMs: 10_000 };

/** What a file system answers that has no fsync for folders, or (Windows) does not open them. */
const noFolderSync = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

export const tempSuffix = '.tmp';

/** What is ready to happen beside the replacing of a file. */
export interface Prepared {
  commit(): Promise<void>;
  /** Removes what was made for it; after `commit` there is nothing to remove. Never throws. */
  discard(): Promise<void>;
}

/**
 * Replaces `path` with these bytes, or leaves it as it was and throws. What `prepare` makes ready
 * meanwhile is committed once the new bytes are safe on disk under another name. When this resolves,
 * a power cut no longer loses them. Answers with the version of the new file.
 */
export async function replaceDurably(
  disk: Disk,
  path: string,
  parts: readonly Uint8Array[],
  prepare: () => Promise<Prepared> = async () => nothing,
): Promise<Version> {
  const temp = `${path}.${disk.newId()}${tempSuffix}`;
  const preparing = prepare();
  const opening = openFolder(disk, dirname(path));
  // Side by side: while the disk writes there is time for the rest.
  const steps = [writeWhole(disk.fileSystem, temp, parts), preparing, opening] as const;
  await Promise.allSettled(steps);
  try {
    const [version, prepared, folder] = await Promise.all(steps);
    await prepared.commit();
    await Promise.all([rename(disk, temp, path), prepared.discard()]);
    await folder.sync();
    return version;
  } catch (error) {
    await removeQuietly(disk.fileSystem, temp);
    await preparing.then(
      ({ discard }) => discard(),
      () => {}, // it made nothing; `error` tells why
    );
    throw error;
  } finally {
    await opening.then(
      ({ close }) => close(),
      () => {}, // it is not open
    );
  }
}

const nothing: Prepared = { commit: async () => {}, discard: async () => {} };

/** Lets `copy` be `path` as it is now, whatever `path` becomes. */
export async function prepareCopy(disk: Disk, path: string, copy: string): Promise<Prepared> {
  const temp = `${copy}.${disk.newId()}${tempSuffix}`;
  try {
    await disk.fileSystem.link(path, temp);
  } catch {
    // FAT, exFAT and some network shares have no links; a real fault shows itself again here.
    const writeOut = async (): Promise<void> => {
      await replaceDurably(disk, copy, [await disk.fileSystem.readFile(path)]);
    };
    return { commit: writeOut, discard: nothing.discard };
  }
  return {
    commit: () => rename(disk, temp, copy),
    // After it too: renaming one hard link over another link of the same file is defined to do nothing.
    discard: () => removeQuietly(disk.fileSystem, temp),
  };
}

export async function rename(disk: Disk, from: string, to: string): Promise<void> {
  const startedAt = disk.clock.monotonic();
  for (;;) {
    try {
      return await disk.fileSystem.rename(from, to);
    } catch (error) {
      const passing = disk.platform === 'win32' && windowsRetry.codes.has(errorCode(error) ?? '');
      const waitedMs = disk.clock.monotonic() - startedAt;
      if (!passing || waitedMs >= windowsRetry.forMs) throw error;
      await new Promise<void>((resolve) => disk.clock.setTimer(windowsRetry.everyMs, resolve));
    }
  }
}

async function writeWhole(
  fileSystem: FileSystem,
  path: string,
  parts: readonly Uint8Array[],
): Promise<Version> {
  const file = await fileSystem.open(path, 'wx', 0o600);
  try {
    for (const block of blocksOf(parts)) {
      // A nearly full disk takes a part and reports success: the count is the only sign.
      for (let written = 0; written < block.length;) {
        const { bytesWritten } = await file.write(block, written);
        if (bytesWritten === 0) throw new Error('The disk took no more bytes');
        written += bytesWritten;
      }
    }
    await file.sync();
    const version = await file.stat();
    if (version.size !== lengthOf(parts))
      throw new Error('The file is not as long as what was written');
    return version;
  } finally {
    await file.close();
  }
}

/** Fewer writes take less of the main thread; copying into a larger block takes more. */
const blockBytes = 1_024 * 1_024;

/** What is answered is written before the next is asked for: large files take no memory of their own. */
function* blocksOf(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  const block = Buffer.allocUnsafe(Math.min(blockBytes, lengthOf(parts)));
  let filled = 0;
  for (const part of parts) {
    for (let taken = 0; taken < part.length;) {
      const room = block.length - filled;
      block.set(part.subarray(taken, taken + room), filled);
      const length = Math.min(room, part.length - taken);
      taken += length;
      filled += length;
      if (filled < block.length) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

interface OpenFolder {
  sync(): Promise<void>;
  close(): Promise<void>;
}

async function openFolder(disk: Disk, folder: string): Promise<OpenFolder> {
  try {
    const handle = await disk.fileSystem.open(folder, 'r');
    return {
      sync: () => handle.sync().catch(unlessItCannot),
      // It was opened for reading: nothing can be lost by what goes wrong here.
      close: () => handle.close().catch(() => {}),
    };
  } catch (error) {
    unlessItCannot(error);
    return { sync: async () => {}, close: async () => {} };
  }
}

function unlessItCannot(error: unknown): void {
  if (!noFolderSync.has(errorCode(error) ?? '')) throw error;
}

async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path);
  } catch {
    // It was never made, or the next start removes it; the caller's own error matters more.
  }
}
