import { dirname } from 'node:path';
import type { Clock } from '../expiry/clock.ts';
import { errorCode, type FileSystem } from './file-system.ts';

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

/**
 * Replaces `path` with `bytes`, or leaves it as it was and throws. `beforeReplace` runs once the new
 * bytes are safe on disk under another name. When this resolves, a power cut no longer loses them.
 */
export async function replaceDurably(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  beforeReplace?: () => Promise<void>,
): Promise<void> {
  const temp = `${path}.${disk.newId()}${tempSuffix}`;
  try {
    await writeWhole(disk.fileSystem, temp, bytes);
    await beforeReplace?.();
    await rename(disk, temp, path);
  } catch (error) {
    await removeQuietly(disk.fileSystem, temp);
    throw error;
  }
  await syncFolder(disk, dirname(path));
}

/** Lets `copy` be `path` as it now is, and then, whatever `path` becomes. Falls back to `bytes` where there are no hard links. */
export async function keepCopy(
  disk: Disk,
  path: string,
  copy: string,
  bytes: Uint8Array,
): Promise<void> {
  const temp = `${copy}.${disk.newId()}${tempSuffix}`;
  try {
    await disk.fileSystem.link(path, temp);
  } catch {
    // FAT, exFAT and some network shares have no links; a real fault shows itself again here.
    await replaceDurably(disk, copy, bytes);
    return;
  }
  try {
    await rename(disk, temp, copy);
  } finally {
    // Renaming one hard link over another link of the same file is defined to do nothing.
    await removeQuietly(disk.fileSystem, temp);
  }
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

async function writeWhole(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fileSystem.open(path, 'wx', 0o600);
  try {
    // A nearly full disk takes a part and reports success: the count is the only sign.
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, written);
      if (bytesWritten === 0) throw new Error('The disk took no more bytes');
      written += bytesWritten;
    }
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error('The file is not as long as what was written');
  } finally {
    await file.close();
  }
}

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.fileSystem.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!noFolderSync.has(errorCode(error) ?? '')) throw error;
  }
}

async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path);
  } catch {
    // It was never made, or the next start removes it; the caller's own error matters more.
  }
}
