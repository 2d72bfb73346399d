import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage as ElectronSafeStorage } from 'electron';
import { uniformSafeStorage, type SafeStorage } from '../../../main/accounts/safe-storage.ts';

/** Chromium's format: a tag, then AES-128-CBC with a fixed IV and nothing that authenticates it. */
const initialVector = Buffer.alloc(16, ' ');

/** A keyring that tests lock, hang, replace and take away. Both shapes of Electron's API stand on it. */
export class FakeKeyring {
  key = randomBytes(16);
  tag = 'v11';
  backend: ReturnType<ElectronSafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  available = true;
  refuses = false;
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
    if (this.refuses) throw new Error(`The keyring refused: ${text}`);
  }
}

type SyncCalls = Pick<
  ElectronSafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

type AsyncCalls = Pick<
  ElectronSafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** As Electron 33 has it. */
export function syncCalls(keyring: FakeKeyring): SyncCalls {
  return {
    isEncryptionAvailable: () => {
      keyring.calls += 1;
      return keyring.available;
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
  };
}

export const shapes: readonly (readonly [string, (keyring: FakeKeyring) => SafeStorage])[] = [
  ['sync', (keyring) => uniformSafeStorage(syncCalls(keyring), '33.2.1', 'linux')],
  ['async', (keyring) => uniformSafeStorage(asyncCalls(keyring), '45.4.1', 'linux')],
];
