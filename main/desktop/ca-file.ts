import { readFile, stat } from 'node:fs/promises';
import { LoginError } from '../login/provider.ts';

/** A bundle of every public authority is a quarter of it. */
const longestBytes = 1_048_576;

/**
 * The text of the file with further authorities.
 * @throws LoginError `ca-file`
 */
export async function readCaFile(file: string): Promise<string> {
  try {
    // A pipe would be read for ever.
    const facts = await stat(file);
    if (facts.isFile() && facts.size <= longestBytes) return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) throw new LoginError({ kind: 'ca-file', reason: 'missing' });
  }
  throw new LoginError({ kind: 'ca-file', reason: 'unreadable' });
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
