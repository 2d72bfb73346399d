import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from './parse-json.ts';

export type SecretKind = 'token' | 'password';

const schema = z.object({
  nonce: z.string(),
  id: z.string(),
  kind: z.string(),
  value: z.string(),
  digest: z.string(),
});

/**
 * What is encrypted in place of the bare secret. safeStorage has no authentication on Linux and
 * macOS (AES-CBC, fixed IV): a wrong key "works" once in 256 times, and records can be swapped. The
 * nonce keeps equal secrets from giving equal ciphertext.
 */
export function wrap(id: string, kind: SecretKind, value: string): string {
  const nonce = randomBytes(16).toString('base64');
  return JSON.stringify({ nonce, id, kind, value, digest: digestOf([nonce, id, kind, value]) });
}

/** The secret; null when this is not what was wrapped for this account and kind. */
export function unwrap(text: string, id: string, kind: SecretKind): string | null {
  const envelope = schema.safeParse(parseJson(text)).data;
  if (!envelope) return null;
  const { nonce, value, digest } = envelope;
  const genuine = envelope.id === id && envelope.kind === kind;
  return genuine && digest === digestOf([nonce, id, kind, value]) ? value : null;
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
