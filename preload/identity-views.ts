/** What is said of a token that the user pasted. The token itself and its signature are not in it. */
import type { WhichToken } from './copy-views.ts';

/** Characters. A request as a browser copies it, with its cookies, is far shorter. */
export const longestPaste = 65_536;

export interface TokenIdentity {
  /** Of the token that was found in the text: the first 8 hex digits of its SHA-256. Null: none found. */
  readonly fingerprint: string | null;
  /** The accounts that have it; more than one where two have the same login. */
  readonly matches: readonly TokenMatch[];
  /** Null when it is no JWT, or an encrypted one. */
  readonly jwt: JwtView | null;
  /** Tokens of accounts that could not be compared, as the keyring did not open them. */
  readonly unchecked: number;
}

export interface TokenMatch {
  readonly accountId: string;
  readonly which: WhichToken;
  /** Epoch ms; null while the server alone decides. */
  readonly expiresAt: number | null;
  readonly estimated: boolean;
}

/** What a JWT says of itself. Nobody has checked it. */
export interface JwtView {
  readonly header: JwtPart;
  readonly payload: JwtPart;
}

export interface JwtPart {
  readonly claims: readonly JwtClaim[];
  /** So many more are not shown. */
  readonly omitted: number;
}

export type JwtClaim = { readonly name: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'nothing' }
  /** Epoch ms. */
  | { readonly kind: 'date'; readonly at: number }
  /** A list or object of so many members, which are not shown. */
  | { readonly kind: 'nested'; readonly members: number }
);
