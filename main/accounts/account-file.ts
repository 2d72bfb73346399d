import { join } from 'node:path';
import type { Failure, StorageNotice } from '../../preload/contract.ts';
import type { Account } from './account.ts';
import { prepareCopy, rename, replaceDurably, type Disk, type Prepared } from './durable-write.ts';
import { encodeLines, lengthOf } from './file-format.ts';
import { writeFault, type Version } from './file-system.ts';
import { prepareFolder } from './profile-folder.ts';
import { schemaVersion } from './migrations.ts';
import { createPayloadPages } from './payload-pages.ts';
import {
  accountsIn,
  checkStoredFile,
  maxFileBytes,
  readStoredFile,
  type Fault,
} from './stored-file.ts';

export type NotSaved = Extract<Failure, { kind: 'not-saved' }>;

export interface LoadedAccounts {
  readonly accounts: readonly Account[];
  readonly notice: StorageNotice | null;
}

/** The accounts on disk. Nothing here throws; nothing that could not be read is overwritten. */
export interface AccountFile {
  /** Once, before anything else. */
  load(): Promise<LoadedAccounts>;
  /**
   * Resolves when these accounts, or later ones, are safe on disk: an array that changes meanwhile is
   * written as it is when its turn comes. After a failure the file is as it
   * was, and the next save writes everything.
   */
  save(accounts: readonly Account[]): Promise<NotSaved | null>;
  /** Waits for the writes under way; what could not be saved before is tried once more. */
  close(): Promise<void>;
}

export interface AccountFileOptions extends Disk {
  /** The profile folder. */
  readonly folder: string;
  /** This process's user; null where files have no owner. */
  readonly uid: number | null;
}

class NotSavedError extends Error {
  readonly reason: NotSaved['reason'];

  constructor(reason: NotSaved['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const nothingToKeep: Prepared = { commit: async () => {}, discard: async () => {} };

type Loaded = { readonly kind: 'good'; readonly accounts: readonly Account[] } | Fault;

export function createAccountFile(disk: AccountFileOptions): AccountFile {
  const { folder, uid, fileSystem, clock } = disk;
  const path = join(folder, 'accounts.jsonl');
  const copyPath = `${path}.bak`;

  const linesOf = createPayloadPages();

  let readOnly: NotSaved['reason'] | null = null;
  let latest: readonly Account[] = [];
  /** Of the file as it was last read whole, or written. */
  let known: Version | null = null;
  let lastWrite: Promise<NotSaved | null> = Promise.resolve(null);
  let nextWrite: Promise<NotSaved | null> | null = null;

  async function load(): Promise<LoadedAccounts> {
    try {
      await prepareFolder(fileSystem, folder, clock.now());
    } catch {
      return refuse('not-readable', folder, []);
    }
    const main = await read(path);
    if (main.kind === 'good') return { accounts: main.accounts, notice: null };
    const copy = await read(copyPath);
    if (main.kind === 'newer') return refuse('newer-version', path, []);
    const kept = copy.kind === 'good' ? copy.accounts : null;
    if (main.kind === 'unreadable') return refuse('not-readable', path, kept ?? []);
    if (copy.kind === 'newer') return refuse('newer-version', copyPath, []);
    if (copy.kind === 'unreadable') return refuse('not-readable', copyPath, []);

    let aside: string | null = null;
    try {
      if (copy.kind === 'damaged') aside = await setAside(copyPath, 'copy-corrupt');
      if (main.kind === 'damaged') aside = await setAside(path, 'corrupt');
    } catch {
      return refuse('not-readable', path, kept ?? []);
    }
    if (kept) {
      // When this fails the copy stays the only good file: the next start restores it again.
      await save(kept);
      return { accounts: kept, notice: { kind: 'restored-copy', path: aside ?? path } };
    }
    return { accounts: [], notice: aside === null ? null : { kind: 'set-aside', path: aside } };
  }

  async function read(from: string): Promise<Loaded> {
    const file = await readStoredFile(fileSystem, from, uid);
    if (file.kind !== 'whole') return file;
    if (from === path) known = file.version;
    const accounts = accountsIn(file);
    return accounts ? { kind: 'good', accounts } : { kind: 'damaged' };
  }

  /** Until the next start nothing is written. What the copy held can still be used. */
  function refuse(
    kind: 'newer-version' | 'not-readable',
    noticePath: string,
    accounts: readonly Account[],
  ): LoadedAccounts {
    readOnly = kind === 'newer-version' ? 'newer-version' : 'no-permission';
    return { accounts, notice: { kind, path: noticePath } };
  }

  async function setAside(from: string, why: 'corrupt' | 'copy-corrupt'): Promise<string> {
    const time = new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    const aside = join(folder, `accounts.${why}-${time}.jsonl`);
    await rename(disk, from, aside);
    return aside;
  }

  /** Saves asked for while one is being written share the next write. */
  function save(accounts: readonly Account[]): Promise<NotSaved | null> {
    latest = accounts;
    nextWrite ??= lastWrite.then(() => {
      nextWrite = null;
      lastWrite = write();
      return lastWrite;
    });
    return nextWrite;
  }

  async function write(): Promise<NotSaved | null> {
    if (readOnly) return { kind: 'not-saved', reason: readOnly };
    try {
      const parts = encodeLines(schemaVersion, linesOf(latest));
      if (lengthOf(parts) > maxFileBytes) throw new NotSavedError('other');
      known = await replaceDurably(disk, path, parts, keepPrevious);
      return null;
    } catch (error) {
      return { kind: 'not-saved', reason: reasonOf(error) };
    }
  }

  /** The copy is only ever replaced by a file that was read or written whole, and is still that. */
  async function keepPrevious(): Promise<Prepared> {
    const previous = await checkStoredFile(fileSystem, path, uid, known);
    switch (previous.kind) {
      case 'whole':
        return await prepareCopy(disk, path, copyPath);
      case 'missing':
        return nothingToKeep;
      case 'damaged':
        return { ...nothingToKeep, commit: async () => void (await setAside(path, 'corrupt')) };
      case 'newer':
        throw new NotSavedError('newer-version');
      case 'unreadable':
        throw new NotSavedError('no-permission');
    }
  }

  async function close(): Promise<void> {
    const failed = await (nextWrite ?? lastWrite);
    if (failed) await save(latest);
  }

  return { load, save, close };
}

function reasonOf(error: unknown): NotSaved['reason'] {
  if (error instanceof NotSavedError) return error.reason;
  return writeFault(error);
}
