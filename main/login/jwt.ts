import { ownValue } from './json.ts';

const longestPart = 16 * 1_024;
/** Seconds stay below this until the year 5138; milliseconds have been above it since 1973. */
const firstThatMustBeMs = 1e11;

/**
 * The `exp` of a JWT as epoch ms by the server's clock, null when there is none that could be
 * meant. The signature is not looked at: only the server can check it, and we only show the date.
 */
export function jwtExpiry(token: string): number | null {
  const claims = jwtClaims(token);
  const expiry = ownValue(claims, 'exp');
  const issued = ownValue(claims, 'iat');
  // A NumericDate may have a fraction: https://www.rfc-editor.org/rfc/rfc7519#section-2
  if (typeof expiry !== 'number' || !Number.isFinite(expiry)) return null;
  if (expiry <= 0 || expiry >= firstThatMustBeMs) return null;
  if (typeof issued === 'number' && expiry <= issued) return null;
  return Math.floor(expiry * 1_000);
}

/** What a JWT says, of which nothing is checked. The signature is not among it. */
export interface Jwt {
  readonly header: object;
  readonly payload: object;
}

/** Null when it is none, or one that is encrypted. */
export function readJwt(token: string): Jwt | null {
  const [header, payload] = partsOf(token).map(decodePart);
  return isObject(header) && isObject(payload) ? { header, payload } : null;
}

function jwtClaims(token: string): unknown {
  return decodePart(partsOf(token)[1]);
}

function partsOf(token: string): readonly string[] {
  const parts = token.split('.', 4);
  return parts.length === 3 ? parts : [];
}

function decodePart(part: string | undefined): unknown {
  if (part === undefined || part.length > longestPart || !/^[\w-]+={0,2}$/.test(part)) return null;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    // A token is free to be something else than a JWT; its documented lifetime is used then.
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
