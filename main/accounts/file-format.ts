import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from './parse-json.ts';

/**
 * Two lines: a header and the JSON payload. The header's form is the same for every schema version,
 * so that an older app recognises a newer file as whole, and leaves it alone.
 */
const format = 'token-tray-accounts';

const newline = 0x0a;
const longestHeader = 256;

const headerSchema = z.object({ schemaVersion: z.int().check(z.gte(1)) });

export type Decoded =
  | { readonly kind: 'whole'; readonly schemaVersion: number; readonly payload: string }
  | { readonly kind: 'damaged' };

export function encodeFile(schemaVersion: number, payload: string): Uint8Array {
  return Buffer.concat(encodeParts(schemaVersion, [Buffer.from(payload)]));
}

/** The same from and in parts: a large file is never in memory as a whole. */
export function encodeParts(
  schemaVersion: number,
  payload: readonly Uint8Array[],
): readonly Uint8Array[] {
  return [headerLine(schemaVersion, payload), ...payload, Buffer.from([newline])];
}

export function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Whether the parts, one after the other, are these bytes. */
export function isMadeOf(bytes: Uint8Array, parts: readonly Uint8Array[]): boolean {
  if (bytes.length !== lengthOf(parts)) return false;
  let start = 0;
  return parts.every((part) => {
    const here = bytes.subarray(start, (start += part.length));
    return Buffer.compare(here, part) === 0;
  });
}

/** Any byte that is missing, added or changed makes a file `damaged`: even in the header. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = file.subarray(0, longestHeader).indexOf(newline) + 1;
  const body = file.subarray(headerEnd, -1);
  const header = headerSchema.safeParse(parseJson(file.subarray(0, headerEnd).toString()));
  if (!header.success || file.at(-1) !== newline) return { kind: 'damaged' };

  const { schemaVersion } = header.data;
  if (!file.subarray(0, headerEnd).equals(headerLine(schemaVersion, [body]))) {
    return { kind: 'damaged' };
  }
  return { kind: 'whole', schemaVersion, payload: body.toString() };
}

function headerLine(schemaVersion: number, payload: readonly Uint8Array[]): Buffer {
  const sha256 = createHash('sha256').update(`${format} ${schemaVersion}\n`);
  for (const part of payload) sha256.update(part);
  const bytes = lengthOf(payload);
  const header = { format, schemaVersion, bytes, sha256: sha256.digest('hex') };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}
