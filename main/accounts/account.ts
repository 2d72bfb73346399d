import type {
  AccountStatus,
  CopyFormat,
  Environment,
  ExpirySource,
  Failure,
  Keyring,
} from '../../preload/contract.ts';
import type { ReminderId } from '../expiry/reminders.ts';
import type { RenewalState } from '../expiry/renewal.ts';
import type { HeaderScheme } from '../login/provider.ts';

/** A secret as the vault keeps it: ciphertext for the disk, or a reference into this process's memory. */
export type Sealed =
  | {
      readonly in: 'keyring';
      readonly ciphertext: string;
      /** Whose key it takes, where a system has several keyrings and it is known. */
      readonly by: Keyring | null;
    }
  | { readonly in: 'memory'; readonly reference: string };

export interface StoredToken {
  readonly sealed: Sealed;
  /** See `fingerprintOf`; null for a token that was stored without one and was not opened since. */
  readonly fingerprint: string | null;
  readonly header: HeaderScheme;
  /** Epoch ms. */
  readonly issuedAt: number;
  /** Epoch ms; null while the server alone decides when the session ends. */
  readonly expiresAt: number | null;
  readonly expirySource: ExpirySource;
  readonly estimated: boolean;
  readonly realm: string | null;
  /** The reminders already shown for this token. */
  readonly remindersShown: readonly ReminderId[];
}

/** What is kept of an account. Everything but the sealed parts is readable while the keyring is locked. */
export interface Account {
  readonly id: string;
  readonly providerId: string;
  readonly label: string;
  readonly environment: Environment | null;
  /** Comes first in tray and window. */
  readonly pinned: boolean;
  /** The form's values without the secret ones, by field key. */
  readonly values: Readonly<Record<string, string>>;
  readonly sealedPassword: Sealed | null;
  readonly token: StoredToken | null;
  /** What the current token took the place of. The server may still take it: a script may be using it. */
  readonly previousToken: StoredToken | null;
  /** What a click on "Copy" copies. */
  readonly copyFormat: CopyFormat;
  /** Notifications of its expiry are wanted. */
  readonly remind: boolean;
  /** Null: the user renews it by hand. */
  readonly renewal: RenewalState | null;
  readonly lastFailure: Failure | null;
  /** Epoch ms; null while there is no last failure. */
  readonly lastFailedAt: number | null;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** Why the vault did not open an account's token when it was last asked. */
export type TokenTrouble = Extract<AccountStatus, 'locked' | 'unreadable'>;

type Timed = Pick<Account, 'token' | 'previousToken'>;

const longestWarningMs = 3 * 24 * 60 * 60 * 1_000;

/** A tenth of the lifetime before the end, at most three days: 2.4 h of a day, three days of a month. */
function expiringFrom(token: StoredToken, expiresAt: number): number {
  const lifetimeMs = Math.max(0, expiresAt - token.issuedAt);
  return expiresAt - Math.min(Math.floor(lifetimeMs / 10), longestWarningMs);
}

/** `now` in epoch ms. */
export function statusOf(
  { token }: Pick<Account, 'token'>,
  now: number,
  trouble: TokenTrouble | null,
): AccountStatus {
  if (!token) return 'signed-out';
  if (trouble) return trouble;
  if (token.expiresAt === null) return 'fine';
  if (now >= token.expiresAt) return 'expired';
  return now >= expiringFrom(token, token.expiresAt) ? 'expiring' : 'fine';
}

/**
 * The next epoch ms after `now` at which the account looks different by itself: its status changes,
 * or its previous token is over. Null when that never happens.
 */
export function statusChangesAt({ token, previousToken }: Timed, now: number): number | null {
  const steps = [previousToken?.expiresAt ?? null];
  if (token && token.expiresAt !== null) {
    steps.push(expiringFrom(token, token.expiresAt), token.expiresAt);
  }
  return steps.reduce<number | null>(
    (next, step) => (step !== null && step > now && (next === null || step < next) ? step : next),
    null,
  );
}

/** It expires soon or has, by its own lifetime. */
export function isRenewalDue(account: Account, now: number): boolean {
  const status = statusOf(account, now, null);
  return status === 'expiring' || status === 'expired';
}

/** Logging in takes a password from the user: none is kept, or the kept one was rejected. */
export function needsPassword(account: Account): boolean {
  return account.sealedPassword === null || isPasswordRefused(account);
}

/** What is kept as the previous token of an account that gets a new one at `now`, epoch ms. */
export function outgoingToken({ token }: Pick<Account, 'token'>, now: number): StoredToken | null {
  return token !== null && (token.expiresAt === null || token.expiresAt > now) ? token : null;
}

/** The kept password was rejected: sending it again could lock the user out at the server. */
export function isPasswordRefused(account: Account): boolean {
  return account.sealedPassword !== null && account.lastFailure?.kind === 'bad-credentials';
}

/** Everything of an account that is sealed. */
export function secretsOf({ token, previousToken, sealedPassword }: Account): readonly Sealed[] {
  return [token?.sealed, previousToken?.sealed, sealedPassword].filter(
    (secret) => secret !== undefined && secret !== null,
  );
}
