import { accountsFrom } from './account-record.ts';
import type { Account } from './account.ts';
import { decodeFile } from './file-format.ts';
import {
  errorCode,
  isSameVersion,
  type FileFacts,
  type FileSystem,
  type Version,
} from './file-system.ts';
import { migrate, schemaVersion } from './migrations.ts';
import { parseJson } from './parse-json.ts';

/** About 25,000 accounts; nothing larger is written, and nothing larger is read into memory. */
export const maxFileBytes = 64 * 1_024 * 1_024;

export interface WholeFile {
  readonly kind: 'whole';
  readonly schemaVersion: number;
  readonly payload: string;
  readonly version: Version;
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
  try {
    const facts = await lookAt(fileSystem, path, uid);
    return 'kind' in facts ? facts : await readWhole(fileSystem, path, facts);
  } catch (error) {
    return faultOf(error);
  }
}

/** The same where only that matters. What has not changed since it was `known` is not read again. */
export async function checkStoredFile(
  fileSystem: FileSystem,
  path: string,
  uid: number | null,
  known: Version | null,
): Promise<Fault | { readonly kind: 'whole' }> {
  try {
    const facts = await lookAt(fileSystem, path, uid);
    if ('kind' in facts) return facts;
    if (known !== null && isSameVersion(facts, known)) return { kind: 'whole' };
    return await readWhole(fileSystem, path, facts);
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): Fault {
  return { kind: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable' };
}

async function lookAt(
  fileSystem: FileSystem,
  path: string,
  uid: number | null,
): Promise<FileFacts | Fault> {
  const facts = await fileSystem.lstat(path);
  // Writing renames over the path: that would replace a link, not its target, and would take over
  // another user's file (which is there when the app once ran as root).
  if (!facts.isFile() || (uid !== null && facts.uid !== uid)) return { kind: 'unreadable' };
  return facts.size > maxFileBytes ? { kind: 'damaged' } : facts;
}

async function readWhole(
  fileSystem: FileSystem,
  path: string,
  version: Version,
): Promise<StoredFile> {
  const file = decodeFile(await fileSystem.readFile(path));
  if (file.kind === 'damaged') return file;
  return file.schemaVersion > schemaVersion ? { kind: 'newer' } : { ...file, version };
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
