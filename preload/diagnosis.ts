import type { AppView, ExpirySource, Failure, Keyring } from './views.ts';

/** What is checked of an account, in this order: each of the first six needs the one before it. */
export type DiagnosisStepName =
  'address' | 'proxy' | 'dns' | 'tls' | 'endpoint' | 'clock' | 'credentials' | 'expiry';

/** What a step saw. Nothing here can hold a secret. */
export type Finding =
  | { readonly kind: 'host'; readonly host: string }
  /** In the order in which they are tried; null is straight to the server. */
  | { readonly kind: 'routes'; readonly proxies: readonly (string | null)[] }
  | { readonly kind: 'resolved'; readonly addresses: number }
  /** The proxy looks the name up. */
  | { readonly kind: 'resolved-by-proxy' }
  /** `expiresAt` is epoch ms, null where the certificate does not say. */
  | {
      readonly kind: 'certificate';
      readonly issuer: string | null;
      readonly expiresAt: number | null;
    }
  /** Plain http, which never leaves this computer. */
  | { readonly kind: 'no-tls' }
  | { readonly kind: 'answered'; readonly status: number }
  /** This machine is ahead by so much; null: the server does not say what time it has. */
  | { readonly kind: 'clock'; readonly skewMs: number | null }
  /** Epoch ms of the last login that succeeded; null: there is no token of one. */
  | { readonly kind: 'accepted'; readonly at: number | null }
  /** Epoch ms of the last login, which failed; null: an older version did not note it. */
  | { readonly kind: 'refused'; readonly at: number | null }
  | {
      readonly kind: 'expiry';
      readonly expiresAt: number | null;
      readonly source: ExpirySource;
      readonly estimated: boolean;
    };

export interface DiagnosisStep {
  readonly step: DiagnosisStepName;
  readonly state: 'ok' | 'problem' | 'unchecked';
  readonly found: Finding | null;
  readonly failure: Failure | null;
}

export interface AccountDiagnosis {
  readonly accountId: string;
  /** Epoch ms. */
  readonly checkedAt: number;
  readonly steps: readonly DiagnosisStep[];
}

export interface ServerClockView {
  readonly host: string;
  /** This machine is ahead by so much. */
  readonly skewMs: number;
}

/** What is known of the app's surroundings. */
export interface Surroundings {
  /** The keyring of a Linux desktop that is in use; null elsewhere, and without one. */
  readonly keyring: Keyring | null;
  /** Of the servers that answered since the app started. */
  readonly serverClocks: readonly ServerClockView[];
  readonly app: AppView;
}
