import type { SafeStorage as ElectronSafeStorage } from 'electron';

/** Electron's safeStorage in one form. Every call may reject, and may wait for the user to unlock a keyring. */
export interface SafeStorage {
  /** False when there is surely no keyring. True promises nothing: look at the ciphertext. */
  available(): Promise<boolean>;
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(ciphertext: Uint8Array): Promise<Decrypted>;
}

export interface Decrypted {
  readonly text: string;
  /** The key was replaced by a newer or a better one: encrypt again. */
  readonly stale: boolean;
}

/** The calls that some Electron has: 33 only the synchronous ones, 46 only the asynchronous ones. */
export type AnySafeStorage = Partial<ElectronSafeStorage>;

/**
 * `version` is `process.versions.electron`. The asynchronous calls exist since 42.0 but crash when
 * queued before 42.4.1: https://github.com/electron/electron/issues/51924
 */
export function uniformSafeStorage(
  electron: AnySafeStorage,
  version: string,
  platform: NodeJS.Platform,
): SafeStorage {
  return hasSoundAsyncCalls(electron, version)
    ? asynchronous(electron)
    : synchronous(electron, platform);
}

type AsyncCalls = Pick<
  ElectronSafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

function hasSoundAsyncCalls(
  electron: AnySafeStorage,
  version: string,
): electron is AnySafeStorage & AsyncCalls {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part));
  const sound = major * 1e6 + minor * 1e3 + patch >= 42_004_001;
  return sound && electron.encryptStringAsync !== undefined;
}

function asynchronous(electron: AsyncCalls): SafeStorage {
  return {
    available: () => electron.isAsyncEncryptionAvailable(),
    encrypt: (text) => electron.encryptStringAsync(text),
    decrypt: async (ciphertext) => {
      const { result, shouldReEncrypt } = await electron.decryptStringAsync(
        Buffer.from(ciphertext),
      );
      return { text: result, stale: shouldReEncrypt };
    },
  };
}

function synchronous(electron: AnySafeStorage, platform: NodeJS.Platform): SafeStorage {
  return {
    available: async () => {
      // Exists on Linux only. `basic_text` is a key that everyone knows; asking it first spares the
      // call below, which fetches the key and may block on a password dialog.
      const backend = platform === 'linux' ? electron.getSelectedStorageBackend?.() : undefined;
      if (backend === 'basic_text' || backend === 'unknown') return false;
      return electron.isEncryptionAvailable?.() ?? false;
    },
    encrypt: async (text) => required(electron.encryptString?.(text)),
    decrypt: async (ciphertext) => ({
      text: required(electron.decryptString?.(Buffer.from(ciphertext))),
      stale: false,
    }),
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This Electron has no safeStorage calls we know');
  return value;
}
