import { parseHttpDate } from './date-time.ts';
import type { LoginFailure } from './provider.ts';
import { toLocalClock, type ReplyTimes } from './server-clock.ts';

/** What a status means for a login; null for the two that can carry a token. */
export function refusal(
  status: number,
  retryAfter: string | null,
  times: ReplyTimes,
): LoginFailure | null {
  if (status === 200 || status === 201) return null;
  if (status >= 300 && status < 400) return { kind: 'unexpected-redirect', status };
  if (status >= 500 && status < 600) return { kind: 'server-error', status };
  switch (status) {
    case 400:
    case 401:
    case 403:
    case 422:
    case 423:
      return { kind: 'bad-credentials', status };
    case 429:
      return { kind: 'rate-limited', retryAt: retryTime(retryAfter, times) };
    default:
      return { kind: 'unexpected-reply', detail: 'status', status };
  }
}

/** Retry-After in its two forms, as epoch ms; null for anything else. */
function retryTime(retryAfter: string | null, times: ReplyTimes): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return times.receivedAt + Number(retryAfter) * 1_000;
  const date = parseHttpDate(retryAfter);
  return date === null ? null : toLocalClock(date, times);
}

const failures: Readonly<Record<string, LoginFailure>> = {
  ENOTFOUND: { kind: 'unreachable', reason: 'dns' },
  // No name server answered: the machine is offline, and the name may well exist.
  EAI_AGAIN: { kind: 'unreachable', reason: 'other' },
  EAI_NODATA: { kind: 'unreachable', reason: 'dns' },
  ECONNREFUSED: { kind: 'unreachable', reason: 'refused' },
  ECONNRESET: { kind: 'unreachable', reason: 'reset' },
  EPIPE: { kind: 'unreachable', reason: 'reset' },
  UND_ERR_SOCKET: { kind: 'unreachable', reason: 'reset' },
  ETIMEDOUT: { kind: 'timeout' },
  UND_ERR_CONNECT_TIMEOUT: { kind: 'timeout' },
  UND_ERR_HEADERS_TIMEOUT: { kind: 'timeout' },
  UND_ERR_BODY_TIMEOUT: { kind: 'timeout' },
  UND_ERR_HEADERS_OVERFLOW: { kind: 'unexpected-reply', detail: 'too-large', status: 0 },
  UND_ERR_RES_EXCEEDED_MAX_SIZE: { kind: 'unexpected-reply', detail: 'too-large', status: 0 },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { kind: 'unexpected-reply', detail: 'malformed', status: 0 },
  HTTPParserError: { kind: 'unexpected-reply', detail: 'malformed', status: 0 },
  CERT_HAS_EXPIRED: { kind: 'tls', reason: 'expired' },
  CERT_NOT_YET_VALID: { kind: 'tls', reason: 'expired' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { kind: 'tls', reason: 'self-signed' },
  SELF_SIGNED_CERT_IN_CHAIN: { kind: 'tls', reason: 'unknown-authority' },
  UNABLE_TO_GET_ISSUER_CERT: { kind: 'tls', reason: 'unknown-authority' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { kind: 'tls', reason: 'unknown-authority' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { kind: 'tls', reason: 'unknown-authority' },
  ERR_TLS_CERT_ALTNAME_INVALID: { kind: 'tls', reason: 'wrong-host' },
};

const isOfTls =
  /^(?:CERT_|CRL_|ERROR_IN_C|ERR_SSL_|ERR_TLS_|EPROTO|HOSTNAME_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|UNABLE_TO_|UNSPECIFIED)/;

/**
 * Why there was no reply. Codes and names alone are read: messages hold addresses, proxy credentials and
 * bits of the reply. https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
export function connectionFailure(error: unknown): LoginFailure {
  const codes = errorCodes(error);
  for (const code of codes) {
    const known = Object.hasOwn(failures, code) ? failures[code] : undefined;
    if (known !== undefined) return known;
    if (isOfTls.test(code)) return { kind: 'tls', reason: 'other' };
  }
  return { kind: 'unreachable', reason: 'other' };
}

/**
 * And names, of the error and of what caused it: undici wraps the TLS errors of a proxy, and gives
 * no code to what its HTTP parser refuses.
 */
function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error && codes.length < 8; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
    codes.push(at.name);
  }
  return codes;
}
