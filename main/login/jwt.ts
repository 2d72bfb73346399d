import { ownValue } from './json.ts';

const longestPayload = 16 * 1_024;
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

function jwtClaims(token: string): unknown {
  const parts = token.split('.', 4);
  const payload = parts[1];
  if (parts.length !== 3 || payload === undefined || payload.length > longestPayload) return null;
  if (!/^[\w-]+={0,2}$/.test(payload)) return null;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    // A token is free to be something else than a JWT; its documented lifetime is used then.
    return null;
  }
}
