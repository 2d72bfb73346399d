import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The ways in which a secret could lie in a file without being sealed. */
function spellings(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret);
  return [
    plain,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(JSON.stringify(secret).slice(1, -1)),
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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const held = secretsIn(await readUnlessGone(file), secrets);
        return held.map((secret) => `${file}: ${secret.slice(0, 16)}`);
      }),
  );
  return found.flat();
}

/** The app goes on while its files are read; what it removed meanwhile holds nothing. */
async function readUnlessGone(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.of();
    throw error;
  }
}
