/** What the window is shown and told. Nothing here can hold a token or a password. */

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Why something the user asked for did not happen. `renderer/failure-text.ts` holds the words. */
export type Failure =
  | { readonly kind: 'bad-credentials'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAt: number | null }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: 'dns' | 'refused' | 'reset' | 'other' }
  | { readonly kind: 'timeout' }
  | {
      readonly kind: 'tls';
      readonly reason: 'expired' | 'self-signed' | 'wrong-host' | 'unknown-authority' | 'other';
    }
  | { readonly kind: 'unexpected-redirect'; readonly status: number }
  | { readonly kind: 'unexpected-reply'; readonly detail: ReplyFault; readonly status: number }
  | { readonly kind: 'bad-address'; readonly reason: 'malformed' | 'not-https' | 'has-credentials' }
  | { readonly kind: 'invalid-input'; readonly field: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'vault-locked' }
  /** Logged in all the same: the token is held in memory. */
  | { readonly kind: 'token-not-sealed' }
  | { readonly kind: 'token-unreadable' }
  | {
      readonly kind: 'not-saved';
      readonly reason: 'disk-full' | 'no-permission' | 'newer-version' | 'other';
    }
  | { readonly kind: 'clipboard-failed' }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'internal' };

/** What was wrong with a reply that arrived. */
export type ReplyFault =
  | 'status'
  | 'content-type'
  | 'encoding'
  | 'too-large'
  | 'malformed'
  | 'no-token'
  | 'bad-token'
  | 'bad-expiry';

export const environmentColors = ['gray', 'green', 'blue', 'violet', 'amber', 'red'] as const;
export type EnvironmentColor = (typeof environmentColors)[number];

export interface Environment {
  readonly name: string;
  readonly color: EnvironmentColor;
}

/** One input of an account form. The form is data: a new login API changes no window code. */
export interface Field {
  /** `username`, `password`, `baseUrl`, `loginPath`, or the name of an option of the provider. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'email' | 'password' | 'url' | 'choice';
  readonly initial: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly help?: string;
  /** Shown under "Advanced". */
  readonly advanced?: boolean;
}

export interface ProviderView {
  readonly id: string;
  readonly name: string;
  /** What its tokens are and how long they live, in one short line. */
  readonly summary: string;
  readonly fields: readonly Field[];
}

export type AccountStatus =
  'fine' | 'expiring' | 'expired' | 'signed-out' | 'locked' | 'unreadable';

/** Where an expiry comes from: the server's reply, the token itself, the documentation, or nowhere. */
export type ExpirySource = 'server' | 'jwt' | 'documented' | 'session';

export interface TokenView {
  /** Epoch ms. */
  readonly issuedAt: number;
  /** Epoch ms; null while the server alone decides when the session ends. */
  readonly expiresAt: number | null;
  readonly expirySource: ExpirySource;
  readonly estimated: boolean;
  /** What is sent before the token, such as `Authorization: Bearer`. */
  readonly headerScheme: string;
  readonly realm: string | null;
}

/** What the window knows of an account. Holds no token and no password: see ARCHITECTURE.md. */
export interface AccountView {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly label: string;
  readonly environment: Environment | null;
  /** The form's values without the secret ones, by field key. */
  readonly values: Readonly<Record<string, string>>;
  readonly rememberPassword: boolean;
  readonly status: AccountStatus;
  readonly token: TokenView | null;
  /** A login of this account is under way. */
  readonly busy: boolean;
  readonly lastFailure: Failure | null;
}

/** `locked`: there is a keyring, but it refused or did not answer. `memory`: there is none. */
export type VaultMode = 'keyring' | 'locked' | 'memory';

export interface Settings {
  /** 0 keeps a copied header on the clipboard; else 10 s to 5 min. */
  readonly clearAfterMs: number;
}

export interface AppView {
  readonly version: string;
  readonly electronVersion: string;
  /** The Electron it runs on gets no security fixes any more. */
  readonly runtimeUnsupported: boolean;
  readonly platform: string;
  readonly vaultMode: VaultMode;
  /** False while no tray host shows our icon. */
  readonly trayShown: boolean;
  /** What happened to the account file at start, if anything. */
  readonly storageNotice: StorageNotice | null;
  readonly settings: Settings;
  readonly providers: readonly ProviderView[];
}

export interface StorageNotice {
  readonly kind: 'restored-copy' | 'set-aside' | 'newer-version' | 'not-readable';
  readonly path: string;
}

export const copyFormats = ['header', 'value', 'token', 'curl'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** What we put on the clipboard and still hold there. */
export interface ClipboardView {
  readonly accountId: string;
  readonly format: CopyFormat;
  /** Epoch ms; null when clearing is off. */
  readonly clearsAt: number | null;
}

/** Asks the window to bring an account to the user's attention. */
export interface AccountFocus {
  readonly accountId: string;
  readonly on: 'row' | 'renew' | 'password';
  readonly failure: Failure | null;
}
