import type { JwtClaim, JwtPart, JwtView } from '../../preload/contract.ts';
import { readJwt } from '../login/jwt.ts';
import { cleanText } from './label.ts';

const mostClaims = 40;
const longestName = 64;
const longestText = 200;

/** NumericDates of https://www.rfc-editor.org/rfc/rfc7519#section-4.1 and of OpenID Connect. */
const dates: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);
/** Beyond it a number of seconds is none, but of milliseconds. */
const latestSeconds = 1e11;

/** What can be shown of a JWT: names and single values, in bounded number and length. */
export function jwtViewOf(token: string): JwtView | null {
  const jwt = readJwt(token);
  return jwt && { header: partOf(jwt.header), payload: partOf(jwt.payload) };
}

function partOf(part: object): JwtPart {
  const entries: [string, unknown][] = Object.entries(part);
  return {
    claims: entries.slice(0, mostClaims).map(([name, value]) => claimOf(name, value)),
    omitted: Math.max(0, entries.length - mostClaims),
  };
}

function claimOf(key: string, value: unknown): JwtClaim {
  const name = clipped(key, longestName);
  if (typeof value === 'string') return { name, kind: 'text', text: clipped(value, longestText) };
  if (typeof value === 'boolean') return { name, kind: 'flag', flag: value };
  if (typeof value === 'number') {
    return dates.has(key) && value > 0 && value < latestSeconds
      ? { name, kind: 'date', at: Math.floor(value * 1_000) }
      : { name, kind: 'number', number: value };
  }
  if (typeof value !== 'object' || value === null) return { name, kind: 'nothing' };
  return { name, kind: 'nested', members: Object.keys(value).length };
}

function clipped(text: string, longest: number): string {
  const beginning = text.slice(0, 2 * longest);
  const shown = cleanText(beginning, longest);
  const isWhole = beginning === text && cleanText(text, longest + 1) === shown;
  return isWhole ? shown : `${shown}…`;
}
