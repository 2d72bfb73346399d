import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage as ElectronSafeStorage } from 'electron';
import {
  uniformSafeStorage,
  type AnySafeStorage,
  type SafeStorage,
} from '../../../main/accounts/safe-storage.ts';

/** Chromium's format: a tag, then AES-128-CBC with a fixed IV and nothing that authenticates it. */
const initialVector = Buffer.alloc(16, ' ');

/** A keyring that tests lock, hang, replace and take away. Both shapes of Electron's API stand on it. */
export class FakeKeyring {
  key = randomBytes(16);
  tag = 'v11';
  backend: ReturnType<ElectronSafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  available = true;
  refuses = false;
  /** The user has to type its password first. */
  locked = false;
  /** Dialogs that asked for its password; in these tests nobody types it. */
  dialogs = 0;
  /** How often somebody looked whether it is locked. */
  looks = 0;
  stale = false;
  /** Asynchronous calls wait for it. */
  answers: Promise<void> = Promise.resolve();
  calls = 0;
  atOnce = 0;
  mostAtOnce = 0;

  encrypt(text: string): Buffer {
    this.#call(text);
    const cipher = createCipheriv('aes-128-cbc', this.key, initialVector);
    return Buffer.concat([Buffer.from(this.tag), cipher.update(text), cipher.final()]);
  }

  decrypt(ciphertext: Buffer): string {
    this.#call('');
    const decipher = createDecipheriv('aes-128-cbc', this.key, initialVector);
    const start = decipher.update(ciphertext.subarray(3));
    return Buffer.concat([start, decipher.final()]).toString();
  }

  async slowly<T>(call: () => T): Promise<T> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await this.answers;
    this.atOnce -= 1;
    return call();
  }

  #call(text: string): void {
    this.calls += 1;
    if (this.locked) {
      this.dialogs += 1;
      throw new Error('The user closed the dialog');
    }
    if (this.refuses) throw new Error(`The keyring refused: ${text}`);
  }
}

type SyncCalls = Pick<
  ElectronSafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

type AsyncCalls = Pick<
  ElectronSafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** As Electron 33 has it. */
export function syncCalls(keyring: FakeKeyring): SyncCalls {
  return {
    isEncryptionAvailable: () => {
      keyring.calls += 1;
      if (keyring.locked) keyring.dialogs += 1;
      return keyring.available && !keyring.locked;
    },
    encryptString: (text) => keyring.encrypt(text),
    decryptString: (ciphertext) => keyring.decrypt(ciphertext),
    getSelectedStorageBackend: () => keyring.backend,
  };
}

/** As Electron 46 has it. */
export function asyncCalls(keyring: FakeKeyring): AsyncCalls {
  return {
    isAsyncEncryptionAvailable: () => keyring.slowly(() => keyring.available),
    encryptStringAsync: (text) => keyring.slowly(() => keyring.encrypt(text)),
    decryptStringAsync: (ciphertext) =>
      keyring.slowly(() => ({
        result: keyring.decrypt(ciphertext),
        shouldReEncrypt: keyring.stale,
      })),
    getSelectedStorageBackend: () => keyring.backend,
  };
}

export function overCalls(
  keyring: FakeKeyring,
  electron: AnySafeStorage,
  version: string,
  platform: NodeJS.Platform = 'linux',
): SafeStorage {
  const isSecretServiceLocked = async () => {
    keyring.looks += 1;
    return keyring.locked;
  };
  return uniformSafeStorage({ electron, version, platform, isSecretServiceLocked });
}

export type Shape = (keyring: FakeKeyring) => SafeStorage;
export const syncShape: Shape = (keyring) => overCalls(keyring, syncCalls(keyring), '33.2.1');
export const asyncShape: Shape = (keyring) => overCalls(keyring, asyncCalls(keyring), '45.4.1');

export const shapes: readonly (readonly [string, Shape])[] = [
  ['sync', syncShape],
  ['async', asyncShape],
];
