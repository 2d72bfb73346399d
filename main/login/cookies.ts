import { parseHttpDate } from './date-time.ts';
import type { LoginReply } from './http.ts';
import { unexpectedReply } from './provider.ts';
import { toLocalClock, type ReplyTimes } from './server-clock.ts';
import { isHeaderSafe } from './token.ts';
import { dayMs } from './token-expiry.ts';

/** Browsers keep no cookie longer: https://www.rfc-editor.org/rfc/rfc6265bis, section 5.5. */
const longestLifeMs = 400 * dayMs;
const cookieHeader = { name: 'Cookie', prefix: '' } as const;

interface SessionCookies {
  /** What follows `Cookie: `, such as `a=1; b=2`. */
  readonly value: string;
  /** Epoch ms of the first one to go; null when one of them lasts as long as the session. */
  readonly expiresAt: number | null;
}

interface Cookie {
  readonly pair: string;
  /** Two cookies of one name may stand beside each other on different paths. */
  readonly key: string;
  readonly domain: string | null;
  readonly expiresAt: number | null;
}

/**
 * What a browser would send back to this host, without the cookies that cannot be pasted: which one
 * carries the session is unknown, and a preference beside it must not refuse the login.
 * @throws LoginError `no-token`, `bad-token`
 */
export function sessionCookies(
  reply: Pick<LoginReply, 'setCookies' | 'status'> & ReplyTimes,
  host: string,
): SessionCookies {
  const kept = new Map<string, Cookie>();
  for (const line of reply.setCookies) {
    const cookie = parseSetCookie(line, reply);
    if (cookie === null || !isForHost(cookie.domain, host)) continue;
    kept.delete(cookie.key);
    if (cookie.expiresAt === null || cookie.expiresAt > reply.receivedAt) {
      kept.set(cookie.key, cookie);
    }
  }
  if (kept.size === 0) throw unexpectedReply('no-token', reply.status);
  const cookies = [...kept.values()].filter(({ pair }) => isHeaderSafe(pair, cookieHeader));
  const value = cookies.map(({ pair }) => pair).join('; ');
  // All together may still be too long, and nothing may be left.
  if (!isHeaderSafe(value, cookieHeader)) throw unexpectedReply('bad-token', reply.status);
  return { value, expiresAt: firstEnd(cookies) };
}

/** A cookie without an end may be the session itself, which then ends when the server says. */
function firstEnd(cookies: readonly Cookie[]): number | null {
  let first = Infinity;
  for (const { expiresAt } of cookies) {
    if (expiresAt === null) return null;
    first = Math.min(first, expiresAt);
  }
  return first;
}

/**
 * One `Set-Cookie` line. Not undici's parser: it drops a negative Max-Age, which deletes the
 * cookie, and reads a date without a zone as local time.
 */
function parseSetCookie(line: string, times: ReplyTimes): Cookie | null {
  const [pair = '', ...attributeTexts] = line.split(';');
  const [name, value] = splitOnce(pair);
  if (name === '' || value === null) return null;
  const attributes = new Map<string, string>();
  for (const text of attributeTexts) {
    const [key, attribute] = splitOnce(text);
    attributes.set(key.toLowerCase(), attribute ?? '');
  }
  const domain = attributes.get('domain')?.toLowerCase().replace(/^\./, '') || null;
  return {
    pair: `${name}=${value}`,
    key: [name, domain ?? '', attributes.get('path') ?? ''].join(';'),
    domain,
    expiresAt: cookieExpiry(attributes.get('max-age'), attributes.get('expires'), times),
  };
}

/** Max-Age wins over Expires; one that cannot be read counts as absent, as in browsers. */
function cookieExpiry(
  maxAge: string | undefined,
  expires: string | undefined,
  times: ReplyTimes,
): number | null {
  const latest = times.receivedAt + longestLifeMs;
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) {
    return Math.min(times.receivedAt + Number(maxAge) * 1_000, latest);
  }
  const date = expires === undefined ? null : parseHttpDate(expires);
  return date === null ? null : Math.min(toLocalClock(date, times), latest);
}

function isForHost(domain: string | null, host: string): boolean {
  if (domain === null || domain === host) return true;
  const isAddress = host.startsWith('[') || /^[\d.]+$/.test(host);
  return !isAddress && host.endsWith(`.${domain}`);
}

function splitOnce(text: string): [string, string | null] {
  const at = text.indexOf('=');
  if (at < 0) return [text.trim(), null];
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
