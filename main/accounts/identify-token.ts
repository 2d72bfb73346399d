import type { Result, TokenIdentity, TokenMatch, WhichToken } from '../../preload/contract.ts';
import type { AccountBook } from './account-book.ts';
import type { Account, StoredToken } from './account.ts';
import { fingerprintOf } from './fingerprint.ts';
import { jwtViewOf } from './jwt-view.ts';
import type { OpenToken } from './open-token.ts';
import { tokensIn } from './pasted-tokens.ts';

interface Kept extends Pick<StoredToken, 'fingerprint' | 'expiresAt' | 'estimated'> {
  readonly accountId: string;
  readonly which: WhichToken;
}

/**
 * Whose token is in a text. Compares fingerprints, so that it needs no keyring; a token that was
 * stored without one is opened for it when no other fits.
 */
export function createTokenIdentifier(
  book: Pick<AccountBook, 'all'>,
  openToken: (id: string, which: WhichToken) => Promise<Result<OpenToken>>,
) {
  const withoutFingerprint = (): readonly Kept[] =>
    book
      .all()
      .flatMap((account) => keptBy(account).filter(({ fingerprint }) => fingerprint === null));

  function owners(fingerprints: ReadonlySet<string>): readonly Kept[] {
    return book.all().flatMap((account) => {
      // A server may answer a login with the token of the one before.
      const own = keptBy(account).find(
        ({ fingerprint }) => fingerprint !== null && fingerprints.has(fingerprint),
      );
      return own === undefined ? [] : [own];
    });
  }

  return async (text: string): Promise<TokenIdentity> => {
    const tokens = tokensIn(text).map((token) => ({ token, fingerprint: fingerprintOf(token) }));
    const fingerprints = new Set(tokens.map(({ fingerprint }) => fingerprint));
    let found = owners(fingerprints);
    if (found.length === 0 && tokens.length > 0) {
      for (const { accountId, which } of withoutFingerprint()) await openToken(accountId, which);
      found = owners(fingerprints);
    }
    const meant = tokens.filter(({ fingerprint }) =>
      found.some((kept) => kept.fingerprint === fingerprint),
    );
    const looked = found.length > 0 ? meant : tokens;
    return {
      fingerprint: looked[0]?.fingerprint ?? null,
      matches: found.map(matchOf),
      jwt: firstOf(looked, ({ token }) => jwtViewOf(token)),
      unchecked: found.length === 0 && tokens.length > 0 ? withoutFingerprint().length : 0,
    };
  };
}

/** The current token first. */
function keptBy({ id: accountId, token, previousToken }: Account): readonly Kept[] {
  return [
    ...(token === null ? [] : [{ ...factsOf(token), accountId, which: 'current' as const }]),
    ...(previousToken === null
      ? []
      : [{ ...factsOf(previousToken), accountId, which: 'previous' as const }]),
  ];
}

function factsOf({ fingerprint, expiresAt, estimated }: StoredToken) {
  return { fingerprint, expiresAt, estimated };
}

function matchOf({ accountId, which, expiresAt, estimated }: Kept): TokenMatch {
  return { accountId, which, expiresAt, estimated };
}

function firstOf<T, R>(all: readonly T[], make: (one: T) => R | null): R | null {
  for (const one of all) {
    const made = make(one);
    if (made !== null) return made;
  }
  return null;
}
