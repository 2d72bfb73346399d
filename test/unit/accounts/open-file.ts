import {
  createAccountFile,
  type AccountFile,
  type AccountFileOptions,
} from '../../../main/accounts/account-file.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { sampleAccount } from './samples.ts';

export const folder = '/profile';
export const path = `${folder}/accounts.jsonl`;
export const copyPath = `${path}.bak`;

let ids = 0;

/** An account file on a disk in memory. */
export function openOn(
  fileSystem: MemoryFileSystem,
  part: Partial<AccountFileOptions> = {},
): AccountFile {
  return createAccountFile({
    folder,
    uid: null,
    fileSystem,
    clock: new FakeClock(),
    platform: 'linux',
    newId: () => `id${++ids}`,
    ...part,
  });
}

/** What the account file of a test holds, one after the other. */
export const states = ['first', 'second', 'third', 'fourth'].map((label) => [
  sampleAccount({ label }),
]);

/** The second state is on disk, the first in the copy. */
export async function openUsed() {
  const [first = [], second = []] = states;
  const disk = new MemoryFileSystem();
  const file = openOn(disk);
  await file.load();
  await file.save(first);
  await file.save(second);
  return { disk, file };
}
