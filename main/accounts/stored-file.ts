import { accountsFrom } from './account-record.ts';
import type { Account } from './account.ts';
import { decodeFile, isMadeOf } from './file-format.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { migrate, schemaVersion } from './migrations.ts';
import { parseJson } from './parse-json.ts';

/** About 25,000 accounts; nothing larger is written, and nothing larger is read into memory. */
export const maxFileBytes = 64 * 1_024 * 1_024;

export interface WholeFile {
  readonly kind: 'whole';
  readonly schemaVersion: number;
  readonly payload: string;
  readonly bytes: Uint8Array;
}

/** What a path holds. `unreadable` may be whole: it is left alone. `damaged` is set aside. */
export type StoredFile = WholeFile | Fault;

export interface Fault {
  readonly kind: 'missing' | 'newer' | 'damaged' | 'unreadable';
}

/** Never throws. `uid` is this process's user; null where files have no owner. */
export async function readStoredFile(
  fileSystem: FileSystem,
  path: string,
  uid: number | null,
): Promise<StoredFile> {
  const read = await readBytes(fileSystem, path, uid);
  return read.kind === 'read' ? decoded(read.bytes) : read;
}

/** The same where only that matters; bytes that are `known` to be whole are not decoded again. */
export async function checkStoredFile(
  fileSystem: FileSystem,
  path: string,
  uid: number | null,
  known: readonly Uint8Array[],
): Promise<Pick<WholeFile, 'kind' | 'bytes'> | Fault> {
  const read = await readBytes(fileSystem, path, uid);
  if (read.kind !== 'read') return read;
  return isMadeOf(read.bytes, known) ? { ...read, kind: 'whole' } : decoded(read.bytes);
}

async function readBytes(
  fileSystem: FileSystem,
  path: string,
  uid: number | null,
): Promise<{ readonly kind: 'read'; readonly bytes: Uint8Array } | Fault> {
  try {
    const facts = await fileSystem.lstat(path);
    // Writing renames over the path: that would replace a link, not its target, and would take over
    // another user's file (which is there when the app once ran as root).
    if (!facts.isFile() || (uid !== null && facts.uid !== uid)) return { kind: 'unreadable' };
    if (facts.size > maxFileBytes) return { kind: 'damaged' };
    return { kind: 'read', bytes: await fileSystem.readFile(path) };
  } catch (error) {
    return { kind: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}

function decoded(bytes: Uint8Array): StoredFile {
  const file = decodeFile(bytes);
  if (file.kind === 'damaged') return file;
  return file.schemaVersion > schemaVersion ? { kind: 'newer' } : { ...file, bytes };
}

/** Null when the payload is not what its schema version says. */
export function accountsIn(file: WholeFile): readonly Account[] | null {
  try {
    return accountsFrom(migrate(parseJson(file.payload), file.schemaVersion));
  } catch {
    // A migration refuses a payload that it does not know; whatever it says, the file is set aside.
    return null;
  }
}
