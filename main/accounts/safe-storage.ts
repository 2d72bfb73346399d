import type { SafeStorage as ElectronSafeStorage } from 'electron';
import { keyrings, type Keyring } from '../../preload/contract.ts';
import { VaultLocked } from './keyring-queue.ts';

/** Electron's safeStorage in one form. Every call may reject, and may wait for the user to unlock a keyring. */
export interface SafeStorage {
  /** Which of Linux' keyrings Electron chose; null elsewhere, and where it chose none. */
  keyring(): Keyring | null;
  /** The keyring would ask the user for its password, or hangs. Found out without a dialog. */
  isLocked(): Promise<boolean>;
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

export interface SafeStorageOptions {
  readonly electron: AnySafeStorage;
  /** `process.versions.electron` */
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** Asked about GNOME's keyring only. */
  readonly isSecretServiceLocked: () => Promise<boolean>;
}

type Calls = Pick<SafeStorage, 'available' | 'encrypt' | 'decrypt'>;

/**
 * The asynchronous calls exist since Electron 42.0 but crash when queued before 42.4.1:
 * https://github.com/electron/electron/issues/51924
 */
export function uniformSafeStorage(options: SafeStorageOptions): SafeStorage {
  const { electron, version, platform, isSecretServiceLocked } = options;
  const backend = () => (platform === 'linux' ? electron.getSelectedStorageBackend?.() : undefined);
  const keyring = () => keyrings.find((name) => name === backend()) ?? null;
  const isLocked = async () => keyring() === 'gnome_libsecret' && (await isSecretServiceLocked());
  const calls = hasSoundAsyncCalls(electron, version)
    ? asynchronous(electron)
    : synchronous(electron, () => backend() === undefined || keyring() !== null, isLocked);
  return { keyring, isLocked, ...calls };
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

function asynchronous(electron: AsyncCalls): Calls {
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

function synchronous(
  electron: AnySafeStorage,
  hasKeyring: () => boolean,
  isLocked: () => Promise<boolean>,
): Calls {
  let hasKey = false;

  /**
   * The first call that needs the key fetches it. From a locked keyring that stops the whole app for
   * as long as a dialog is open, and a refusal lasts until the app ends. So a locked keyring is not
   * asked: once the user has unlocked it, the same call works.
   * https://source.chromium.org/chromium/chromium/src/+/main:components/os_crypt/sync/os_crypt_linux.cc
   */
  async function whileOpen<T>(call: () => T, showsKey: (result: T) => boolean): Promise<T> {
    if (!hasKey && (await isLocked())) throw new VaultLocked();
    const result = call();
    hasKey ||= showsKey(result);
    return result;
  }
  const withKey = <T>(call: () => T): Promise<T> => whileOpen(call, () => true);

  return {
    available: async () => {
      // Without a keyring Chromium has a key that everyone knows.
      if (!hasKeyring()) return false;
      return await whileOpen(() => electron.isEncryptionAvailable?.() ?? false, Boolean);
    },
    encrypt: (text) => withKey(() => required(electron.encryptString?.(text))),
    decrypt: async (ciphertext) => ({
      text: await withKey(() => required(electron.decryptString?.(Buffer.from(ciphertext)))),
      stale: false,
    }),
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This Electron has no safeStorage calls we know');
  return value;
}
