import {
  createAccountFile,
  type AccountFile,
  type AccountFileOptions,
} from '../../../main/accounts/account-file.ts';
import { FakeClock } from '../../fakes/clock.ts';
import type { MemoryFileSystem } from './memory-file-system.ts';

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
