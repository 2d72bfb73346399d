import * as nodeFileSystemModule from 'node:fs/promises';

export interface OpenFile {
  write(bytes: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }>;
  sync(): Promise<void>;
  stat(): Promise<Version>;
  close(): Promise<void>;
}

/** Tells a file from the same file after a change, and from another one in its place. */
export interface Version {
  readonly size: number;
  /** Epoch ms. */
  readonly mtimeMs: number;
  /** 0 where the file system does not number its files. */
  readonly ino: number;
}

export interface FileFacts extends Version {
  isFile(): boolean;
  readonly uid: number;
}

/** The part of node:fs/promises that the account file needs; tests pass one that fails. */
export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  lstat(path: string): Promise<FileFacts>;
  stat(path: string): Promise<{ readonly mode: number }>;
  readdir(path: string): Promise<string[]>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
}

export const nodeFileSystem: FileSystem = nodeFileSystemModule;

export function isSameVersion(one: Version, other: Version): boolean {
  return (
    one.ino !== 0 &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeMs === other.mtimeMs
  );
}

/** Why something could not be written, in the words of `Failure`. */
export type WriteFault = 'disk-full' | 'no-permission' | 'other';

const writeFaults: Readonly<Record<string, WriteFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

export function writeFault(error: unknown): WriteFault {
  return writeFaults[errorCode(error) ?? ''] ?? 'other';
}

/** The system's name of an error, such as `ENOSPC`; null when it has none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
