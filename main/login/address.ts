import { LoginError, type Credentials } from './provider.ts';

export type LoginAddress = Pick<Credentials, 'baseUrl' | 'loginPath'>;

/**
 * Where credentials may be sent: https, or http to this very machine.
 * @throws LoginError `bad-address`; for a path, `invalid-input`.
 */
export function loginUrl({ baseUrl, loginPath }: LoginAddress): URL {
  const base = normalizeBaseUrl(baseUrl);
  if (!isLoginPath(loginPath)) throw new LoginError({ kind: 'invalid-input', field: 'loginPath' });
  return new URL(base + loginPath);
}

/**
 * The address as the URL standard writes it, without a trailing slash. A name in other letters
 * comes out as punycode, so that a look-alike is seen for what it is.
 * @throws LoginError `bad-address`
 */
export function normalizeBaseUrl(baseUrl: string): string {
  const url = parseUrl(baseUrl);
  if (url === null) throw badAddress('malformed');
  if (url.username !== '' || url.password !== '') throw badAddress('has-credentials');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw badAddress('not-https');
  if (url.port === '0' || url.hostname.endsWith('.')) throw badAddress('malformed');
  if (url.protocol === 'http:' && !isLoopback(url)) throw badAddress('not-https');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

export function isLoginPath(path: string): boolean {
  return /^\/[^\s?#\\\p{C}]*$/u.test(path);
}

/** The URL standard has already turned 127.1 and 0x7f000001 into four decimal parts. */
export function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' ||
    url.hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(url.hostname)
  );
}

/** Reached without any network. */
export function isOnThisMachine(baseUrl: string): boolean {
  const url = parseUrl(baseUrl);
  return url !== null && isLoopback(url);
}

function parseUrl(text: string): URL | null {
  // The URL parser drops tabs, line breaks and outer spaces, and reads `\` as `/`: what is used
  // would not be what was read by a person.
  if (/[\s\\?#\p{C}]/u.test(text)) return null;
  return URL.canParse(text) ? new URL(text) : null;
}

function badAddress(reason: 'malformed' | 'not-https' | 'has-credentials'): LoginError {
  return new LoginError({ kind: 'bad-address', reason });
}
