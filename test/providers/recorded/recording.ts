import type { IssuedToken } from '../../../main/login/provider.ts';
import type { ReplyFault } from '../../../preload/contract.ts';

/** The clock of every recording, epoch ms. */
export const receivedAt = Date.UTC(2026, 10, 23, 9);
export const dayMs = 24 * 60 * 60 * 1_000;

export const username = 'ada@example.com';
export const plainPassword = 'canary-pass-7391';
/** Everything that JSON, XML or a charset could stumble over. */
export const hardPassword = `canary-pass <>&"' ]]> \\ \t ä€🔑 &amp;`;
/** Part of every token, so that a leak of one can be searched for. */
export const tokenCanary = 'canary-token-4482';

export interface Reply {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** One way of logging in that a provider's form offers. */
export interface Way {
  readonly name: string;
  /** The choices in the form that lead to it. */
  readonly choices: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly contentType: string;
  /** The body that is sent with `plainPassword`, and with `hardPassword`. */
  readonly plainBody: string;
  readonly hardBody: string;
  readonly good: Reply;
  readonly token: IssuedToken;
  /** The same reply without an expiry that counts, and what is different then. */
  readonly withoutExpiry: Readonly<Record<string, Reply>>;
  readonly assumed: Pick<IssuedToken, 'value' | 'expiresAt' | 'expirySource' | 'estimated'>;
  readonly wrong: Readonly<Record<string, readonly [ReplyFault, Reply]>>;
}

export interface Recording {
  readonly providerId: string;
  /** With the base path that the documentation names. */
  readonly basePath: string;
  readonly path: string;
  readonly ways: readonly Way[];
}

/** A JWT that nobody signed; its last part carries the canary. */
export function jwt(claims: object): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `eyJhbGciOiJIUzI1NiJ9.${payload}.${tokenCanary}`;
}
