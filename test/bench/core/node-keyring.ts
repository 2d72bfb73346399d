import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage } from '../../../main/accounts/safe-storage.ts';

/** What Chromium's safe storage does once it has its key: AES-128-CBC under a version tag. */
export function createNodeKeyring(): SafeStorage {
  const key = randomBytes(16);
  const iv = Buffer.alloc(16, ' ');
  const tag = Buffer.from('v11');
  return {
    keyring: () => null,
    isLocked: async () => false,
    available: async () => true,
    encrypt: async (text) => {
      const cipher = createCipheriv('aes-128-cbc', key, iv);
      return Buffer.concat([tag, cipher.update(text), cipher.final()]);
    },
    decrypt: async (ciphertext) => {
      const decipher = createDecipheriv('aes-128-cbc', key, iv);
      const clear = [decipher.update(ciphertext.subarray(tag.length)), decipher.final()];
      return { text: Buffer.concat(clear).toString(), stale: false };
    },
  };
}
