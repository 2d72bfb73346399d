import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The ways in which a secret could lie in a file without being sealed. */
function spellings(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    plain,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(json),
    Buffer.from(JSON.stringify(json).slice(1, -1)),
    Buffer.from(plain.toString('base64').replace(/=+$/, '').slice(0, -1)),
    Buffer.from(plain.toString('hex')),
    Buffer.from(encodeURIComponent(secret)),
  ];
}

/** The secrets that `text` holds in any spelling. */
export function secretsIn(text: Buffer, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)));
}

/** Files below the folder that hold a secret, each with the secret's first characters. */
export async function filesHolding(
  folder: string,
  secrets: readonly string[],
): Promise<readonly string[]> {
  return search(await readdir(folder, { withFileTypes: true }), secrets);
}

async function search(
  entries: readonly Dirent[],
  secrets: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) {
        return search((await unlessGone(readdir(path, { withFileTypes: true }))) ?? [], secrets);
      }
      if (!entry.isFile()) return [];
      const held = secretsIn((await unlessGone(readFile(path))) ?? Buffer.of(), secrets);
      return held.map((secret) => `${path}: ${secret.slice(0, 16)}`);
    }),
  );
  return found.flat();
}

/** Programs go on while their files are read; what they removed meanwhile holds nothing. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
