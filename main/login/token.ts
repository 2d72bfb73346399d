import { unexpectedReply, type HeaderScheme } from './provider.ts';

/** Nothing that could end a header line or need quoting when it is pasted. */
const legalToken = /^[\x21-\x7E]{1,8192}$/;

/**
 * The token of a reply.
 * @throws LoginError `no-token` or `bad-token`
 */
export function tokenFrom(found: unknown, status: number): string {
  if (found === undefined || found === null || found === '') {
    throw unexpectedReply('no-token', status);
  }
  if (typeof found !== 'string' || !legalToken.test(found)) {
    throw unexpectedReply('bad-token', status);
  }
  return found;
}

/** Whether this can follow the prefix of the header; asked again before every copy. */
export function isHeaderSafe(value: string, header: HeaderScheme): boolean {
  if (header.name !== 'Cookie') return legalToken.test(value);
  return value.length <= 8_192 && value.split('; ').every((pair) => legalToken.test(pair));
}
