import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { unexpectedReply } from './provider.ts';

const gunzipAsync = promisify(gunzip);

const mediaTypes = {
  'application/json': /^(?:application|text)\/(?:json|[\w.-]+\+json)$/,
  'text/xml': /^(?:application|text)\/xml$/,
} as const;

export function hasMediaType(contentType: string, wanted: keyof typeof mediaTypes): boolean {
  const [essence = ''] = contentType.split(';', 1);
  return mediaTypes[wanted].test(essence.trim().toLowerCase());
}

interface BodyFacts {
  readonly status: number;
  readonly contentType: string;
  readonly contentEncoding: string | string[] | undefined;
  readonly maxBytes: number;
}

/**
 * The text of a body.
 * @throws LoginError `too-large` for what unpacks to more than `maxBytes`; `encoding` for an unknown
 *   compression or charset, damaged data, or bytes that are no text in the charset
 */
export async function decodeBody(bytes: Uint8Array, facts: BodyFacts): Promise<string> {
  const plain = await decompress(bytes, facts);
  const charset = charsetOf(plain, facts.contentType);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(plain);
  } catch {
    // Node's message names the bytes' encoding only, but a status is what the user can use.
    throw unexpectedReply('encoding', facts.status);
  }
}

async function decompress(bytes: Uint8Array, facts: BodyFacts): Promise<Uint8Array> {
  const encoding = String(facts.contentEncoding ?? 'identity').toLowerCase();
  if (encoding === 'identity') return bytes;
  // We ask for no compression; gzip alone is forgiven, because some gateways add it regardless.
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw unexpectedReply('encoding', facts.status);
  try {
    return await gunzipAsync(bytes, { maxOutputLength: facts.maxBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw unexpectedReply(tooLarge ? 'too-large' : 'encoding', facts.status);
  }
}

/** A byte order mark wins over the header, the header over an XML declaration. */
function charsetOf(bytes: Uint8Array, contentType: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const inHeader = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
  const start = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  const inDeclaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  return inHeader ?? inDeclaration ?? 'utf-8';
}
