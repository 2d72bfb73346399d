import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from './parse-json.ts';

/**
 * A header line and the JSON payload, in one line or, where it is long, in several. The header's form
 * is the same for every schema version, so that an older app recognises a newer file as whole, and
 * leaves it alone. Of several lines it holds a digest of their digests: who changes one line of a
 * long file has to hash that one only.
 */
const format = 'token-tray-accounts';

const newline = 0x0a;
const lineBreak = Buffer.from([newline]);
const longestHeader = 256;

const headerSchema = z.object({ schemaVersion: z.int().check(z.gte(1)) });

export type Decoded =
  | { readonly kind: 'whole'; readonly schemaVersion: number; readonly payload: string }
  | { readonly kind: 'damaged' };

/** A line of the payload: JSON has line breaks only where they mean nothing. */
export interface Line {
  /** With its line break. */
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

export function lineOf(parts: readonly Uint8Array[]): Line {
  const bytes = Buffer.concat([...parts, lineBreak]);
  return { bytes, sha256: sha256Of(bytes.subarray(0, -1)) };
}

/** The file in parts: a long one is never in memory as a whole. */
export function encodeLines(schemaVersion: number, lines: readonly Line[]): readonly Uint8Array[] {
  const parts = lines.map(({ bytes }) => bytes);
  const digests = lines.map(({ sha256 }) => sha256);
  const body = lengthOf(parts) - 1;
  const [only] = parts;
  const proof = only !== undefined && parts.length === 1 ? [only.subarray(0, -1)] : digests;
  return [headerLine(schemaVersion, body, proof), ...parts];
}

function textLines(text: string): readonly Line[] {
  return text.split('\n').map((line) => lineOf([Buffer.from(line)]));
}

export function encodeFile(schemaVersion: number, payload: string): Uint8Array {
  return Buffer.concat(encodeLines(schemaVersion, textLines(payload)));
}

export function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Any byte that is missing, added or changed makes a file `damaged`: even in the header. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = file.subarray(0, longestHeader).indexOf(newline) + 1;
  const body = file.subarray(headerEnd, -1);
  const header = headerSchema.safeParse(parseJson(file.subarray(0, headerEnd).toString()));
  if (!header.success || file.at(-1) !== newline) return { kind: 'damaged' };

  const { schemaVersion } = header.data;
  const expected = headerLine(schemaVersion, body.length, proofOf(body));
  if (!file.subarray(0, headerEnd).equals(expected)) return { kind: 'damaged' };
  return { kind: 'whole', schemaVersion, payload: body.toString() };
}

/** What the header's digest is of: a single line itself, or the digests of several. */
function proofOf(body: Buffer): readonly Uint8Array[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= body.length;) {
    const end = body.indexOf(newline, start);
    lines.push(body.subarray(start, end < 0 ? body.length : end));
    start = end < 0 ? body.length + 1 : end + 1;
  }
  return lines.length === 1 ? lines : lines.map(sha256Of);
}

function headerLine(schemaVersion: number, bytes: number, proof: readonly Uint8Array[]): Buffer {
  const sha256 = createHash('sha256').update(`${format} ${schemaVersion}\n`);
  for (const part of proof) sha256.update(part);
  const header = { format, schemaVersion, bytes, sha256: sha256.digest('hex') };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

function sha256Of(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
