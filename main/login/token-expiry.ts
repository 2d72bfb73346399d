import { parseDateTime } from './date-time.ts';
import { jwtExpiry } from './jwt.ts';
import { unexpectedReply, type IssuedToken } from './provider.ts';
import { toLocalClock, type ReplyTimes } from './server-clock.ts';

type TokenExpiry = Pick<IssuedToken, 'issuedAt' | 'expiresAt' | 'expirySource' | 'estimated'>;

export const dayMs = 24 * 60 * 60 * 1_000;
const tenYearsMs = 3_653 * dayMs;

/** The lifetime that the documentation of the API states, counted from receipt. */
function documentedExpiry({ receivedAt }: ReplyTimes, lifetimeMs: number): TokenExpiry {
  return {
    issuedAt: receivedAt,
    expiresAt: receivedAt + lifetimeMs,
    expirySource: 'documented',
    estimated: true,
  };
}

/**
 * What a JWT says of itself. A claim that cannot be true is left aside and the documented lifetime
 * stands: the server has just called the token good, so the claim is wrong and not the token.
 */
export function jwtOrDocumentedExpiry(
  token: string,
  times: ReplyTimes,
  documentedLifetimeMs: number,
): TokenExpiry {
  const claimed = jwtExpiry(token);
  const expiresAt = claimed === null ? null : toLocalClock(claimed, times);
  if (expiresAt === null || !isPlausible(expiresAt, times)) {
    return documentedExpiry(times, documentedLifetimeMs);
  }
  return { issuedAt: times.receivedAt, expiresAt, expirySource: 'jwt', estimated: false };
}

/**
 * An xsd:dateTime that the server sent with the token. Unlike a claim inside the token it is the
 * server's own statement about this login: one that is past already, or is no date, fails the login
 * here, so that nothing renews a token that is dead on arrival over and over. A server that leaves
 * it out, or writes the last day of its calendar for "no end", gets the documented lifetime.
 * @throws LoginError `bad-expiry`
 */
export function statedOrDocumentedExpiry(
  stated: unknown,
  reply: ReplyTimes & { readonly status: number },
  documentedLifetimeMs: number,
): TokenExpiry {
  if (stated === undefined || stated === null || stated === '') {
    return documentedExpiry(reply, documentedLifetimeMs);
  }
  const dateTime = typeof stated === 'string' ? parseDateTime(stated) : null;
  if (dateTime === null) throw unexpectedReply('bad-expiry', reply.status);
  const expiresAt = toLocalClock(dateTime.at, reply);
  if (expiresAt <= reply.receivedAt) throw unexpectedReply('bad-expiry', reply.status);
  if (!isPlausible(expiresAt, reply)) return documentedExpiry(reply, documentedLifetimeMs);
  return {
    issuedAt: reply.receivedAt,
    expiresAt,
    expirySource: 'server',
    estimated: !dateTime.zoned,
  };
}

function isPlausible(expiresAt: number, { receivedAt }: ReplyTimes): boolean {
  return expiresAt > receivedAt && expiresAt <= receivedAt + tenYearsMs;
}
