import type { Environment, ExpirySource, Failure } from '../../preload/contract.ts';
import type { HeaderScheme } from '../login/provider.ts';

/** A secret as the vault keeps it: ciphertext for the disk, or a reference into this process's memory. */
export type Sealed =
  | { readonly in: 'keyring'; readonly ciphertext: string }
  | { readonly in: 'memory'; readonly reference: string };

export interface StoredToken {
  readonly sealed: Sealed;
  readonly header: HeaderScheme;
  /** Epoch ms. */
  readonly issuedAt: number;
  /** Epoch ms; null while the server alone decides when the session ends. */
  readonly expiresAt: number | null;
  readonly expirySource: ExpirySource;
  readonly estimated: boolean;
  readonly realm: string | null;
  /** The reminders already shown for this token, by their lead before expiry in ms. */
  readonly remindersShown: readonly number[];
}

/** What is kept of an account. Everything but the sealed parts is readable while the keyring is locked. */
export interface Account {
  readonly id: string;
  readonly providerId: string;
  readonly label: string;
  readonly environment: Environment | null;
  /** The form's values without the secret ones, by field key. */
  readonly values: Readonly<Record<string, string>>;
  readonly sealedPassword: Sealed | null;
  readonly token: StoredToken | null;
  readonly lastFailure: Failure | null;
  /** Epoch ms. */
  readonly createdAt: number;
}
