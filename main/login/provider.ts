import type { ExpirySource, Failure, Field, ReplyFault } from '../../preload/contract.ts';
import type { LoginHttp } from './http.ts';

/** What a login needs. `options` holds the provider's own choices by field key. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Without a trailing slash, such as `https://api.withleaf.io/api`. */
  readonly baseUrl: string;
  /** Begins with a slash, such as `/authenticate`. */
  readonly loginPath: string;
  readonly options: Readonly<Record<string, string>>;
}

/** How a token is sent: `<name>: <prefix><token>`. */
export interface HeaderScheme {
  readonly name: 'Authorization' | 'Cookie';
  /** With its trailing space, such as `Bearer `; empty for a cookie. */
  readonly prefix: string;
}

export interface IssuedToken {
  /** Printable ASCII, at most 8,192 bytes: safe in a header line. */
  readonly value: string;
  readonly header: HeaderScheme;
  /** Epoch ms on this machine's clock, when the reply arrived. */
  readonly issuedAt: number;
  /** Epoch ms; null while the server alone decides when the session ends. */
  readonly expiresAt: number | null;
  readonly expirySource: ExpirySource;
  /** The expiry was inferred (documented lifetime, or a date without a time zone). */
  readonly estimated: boolean;
  /** The domain for which the token is valid, where the server names one. */
  readonly realm: string | null;
}

/** One login API. A provider never logs, stores, schedules, retries or imports electron. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly fields: readonly Field[];
  /** @throws LoginError, and nothing else. */
  logIn(credentials: Credentials, http: LoginHttp): Promise<IssuedToken>;
}

/** The kinds of failure that a login can end with. */
export type LoginFailure = Extract<
  Failure,
  {
    kind:
      | 'bad-credentials'
      | 'rate-limited'
      | 'server-error'
      | 'unreachable'
      | 'timeout'
      | 'tls'
      | 'proxy'
      | 'proxy-refused'
      | 'ca-file'
      | 'unexpected-redirect'
      | 'unexpected-reply'
      | 'bad-address'
      | 'invalid-input'
      | 'superseded';
  }
>;

/** Carries a failure and nothing else: no body, header, URL or cause, which might hold a secret. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
  readonly failure: LoginFailure;

  constructor(failure: LoginFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** `status` is 0 where no status line arrived. */
export function unexpectedReply(detail: ReplyFault, status: number): LoginError {
  return new LoginError({ kind: 'unexpected-reply', detail, status });
}
