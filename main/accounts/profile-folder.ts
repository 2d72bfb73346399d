import { join } from 'node:path';
import { tempSuffix } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';

/** A younger one may belong to a write under way in an instance that is just ending. */
const leftoverAfterMs = 60_000;

/**
 * Makes the folder where it is missing, closes it to other users, and removes what killed writes
 * left in it. `now` in epoch ms.
 * @throws when there is no folder to be had.
 */
export async function prepareFolder(
  fileSystem: FileSystem,
  folder: string,
  now: number,
): Promise<void> {
  await fileSystem.mkdir(folder, { recursive: true, mode: 0o700 });
  await closeToOthers(fileSystem, folder);
  const names = await fileSystem.readdir(folder);
  const leftovers = names.filter(
    (name) => name.startsWith('accounts.jsonl') && name.endsWith(tempSuffix),
  );
  await Promise.all(leftovers.map((name) => removeWhenOld(fileSystem, join(folder, name), now)));
}

/** All but a folder that is made for sharing, such as /tmp: somebody may have named it as a profile. */
async function closeToOthers(fileSystem: FileSystem, folder: string): Promise<void> {
  try {
    const { mode } = await fileSystem.stat(folder);
    const shared = (mode & 0o1000) !== 0;
    if (!shared && (mode & 0o077) !== 0) await fileSystem.chmod(folder, mode & 0o7700);
  } catch {
    // Some file systems have no modes, and some folders are not ours to close; the files are 0600.
  }
}

async function removeWhenOld(fileSystem: FileSystem, path: string, now: number): Promise<void> {
  try {
    const { mtimeMs } = await fileSystem.lstat(path);
    if (now - mtimeMs > leftoverAfterMs) await fileSystem.unlink(path);
  } catch {
    // A leftover costs some disk and is never read; the next start tries again.
  }
}
