import { createHash } from 'node:crypto';

/**
 * By which a token is recognised without being opened: the first 8 hex digits of its SHA-256. Kept
 * in clear, as 32 bits say nothing of a token that is worth guessing.
 */
export function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 8);
}
