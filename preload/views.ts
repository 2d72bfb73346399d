import type { Environment } from './environments.ts';
import type { NetworkView } from './network.ts';
import type { AutostartState, NotificationTrouble, Settings } from './settings.ts';
import type { ShortcutView } from './shortcut.ts';

/** What the window is shown and told. Nothing here can hold a token or a password. */
import type { CopyFormat } from './copy-views.ts';

export * from './copy-views.ts';
export * from './identity-views.ts';

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
  /** The login did not get past the proxy: the server was sent nothing. */
  | {
      readonly kind: 'proxy';
      readonly reason:
        'unreachable' | 'credentials' | 'locked' | 'tls' | 'unsupported' | 'bad-address';
    }
  | { readonly kind: 'proxy-refused'; readonly status: number }
  /** The file with further authorities cannot be used. */
  | { readonly kind: 'ca-file'; readonly reason: 'missing' | 'unreadable' | 'not-pem' }
  | { readonly kind: 'unexpected-redirect'; readonly status: number }
  | { readonly kind: 'unexpected-reply'; readonly detail: ReplyFault; readonly status: number }
  | { readonly kind: 'bad-address'; readonly reason: 'malformed' | 'not-https' | 'has-credentials' }
  | { readonly kind: 'invalid-input'; readonly field: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'password-needed' }
  /** The user is to be asked first: it is of production. */
  | { readonly kind: 'confirmation-needed' }
  /** `sealedBy`: another keyring than the one in use. */
  | { readonly kind: 'vault-locked'; readonly sealedBy: Keyring | null }
  /** Logged in all the same: the token is held in memory. */
  | { readonly kind: 'token-not-sealed' }
  | { readonly kind: 'token-unreadable' }
  | {
      readonly kind: 'not-saved';
      readonly reason: 'disk-full' | 'no-permission' | 'newer-version' | 'other';
    }
  | { readonly kind: 'export-failed'; readonly reason: 'disk-full' | 'no-permission' | 'other' }
  | { readonly kind: 'nothing-to-export' }
  | { readonly kind: 'clipboard-failed' }
  | { readonly kind: 'autostart-failed' }
  /** The combination is somebody else's, or this desktop gives none. */
  | { readonly kind: 'shortcut-refused'; readonly by: 'other-program' | 'desktop' }
  | { readonly kind: 'nothing-pinned' }
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
  /** First 8 hex digits of its SHA-256; null while not known. */
  readonly fingerprint: string | null;
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

export interface PreviousTokenView {
  /** Epoch ms; null while the server alone decides. */
  readonly expiresAt: number | null;
}

/** An account that is renewed without the user. */
export interface RenewalView {
  /** What only the user can put right; nothing is tried until they renew or edit the account. */
  readonly pausedBy: Failure['kind'] | null;
  /** Epoch ms, in the past when it is due; null when there is nothing to renew. */
  readonly nextAt: number | null;
}

/** What the window knows of an account. Holds no token and no password: see ARCHITECTURE.md. */
export interface AccountView {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly label: string;
  readonly environment: Environment | null;
  readonly pinned: boolean;
  /** The form's values without the secret ones, by field key. */
  readonly values: Readonly<Record<string, string>>;
  readonly rememberPassword: boolean;
  /** What a click on "Copy" copies. */
  readonly copyFormat: CopyFormat;
  /** Notifications of its expiry are wanted. */
  readonly remind: boolean;
  /** Null: the user renews it by hand. */
  readonly renewal: RenewalView | null;
  readonly status: AccountStatus;
  readonly token: TokenView | null;
  /** The token before the current one, while the server may still take it. */
  readonly previousToken: PreviousTokenView | null;
  /** A login of this account is under way. */
  readonly busy: boolean;
  readonly lastFailure: Failure | null;
  /** Epoch ms. */
  readonly lastFailedAt: number | null;
}

/**
 * `locked`: there is a keyring, but it refused or did not answer, or it is away although secrets are
 * sealed in it. `memory`: there is none.
 */
export type VaultMode = 'keyring' | 'locked' | 'memory';

/** The keyrings of Linux desktops, as Electron calls them. */
export const keyrings = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'] as const;
export type Keyring = (typeof keyrings)[number];

export interface AppView {
  readonly version: string;
  readonly electronVersion: string;
  /** The Electron it runs on gets no security fixes any more. */
  readonly runtimeUnsupported: boolean;
  readonly platform: string;
  readonly vaultMode: VaultMode;
  /** A keyring that secrets are sealed in and that is not in use. */
  readonly otherKeyring: Keyring | null;
  /** False while no tray host shows our icon. */
  readonly trayShown: boolean;
  /** As the system has it, however it came to that. */
  readonly autostart: AutostartState;
  readonly shortcut: ShortcutView;
  /** Null as far as we know. */
  readonly notificationTrouble: NotificationTrouble | null;
  /**
   * By how many ms this machine's clock is ahead of the server last heard from, negative when it is
   * behind; null when it is near enough.
   */
  readonly clockSkewMs: number | null;
  /** What happened to the account file at start, if anything. */
  readonly storageNotice: StorageNotice | null;
  /** Where the log is. */
  readonly logFile: string;
  readonly settings: Settings;
  readonly network: NetworkView;
  readonly providers: readonly ProviderView[];
}

export interface StorageNotice {
  readonly kind: 'restored-copy' | 'set-aside' | 'newer-version' | 'not-readable';
  readonly path: string;
}

/** More accounts are not renewed or removed with one command. */
export const mostChosen = 10_000;

/** What became of renewing many: all that are due, or those that the user chose. */
export interface RenewedDue {
  /** Ids. */
  readonly renewed: readonly string[];
  readonly failed: readonly { readonly accountId: string; readonly failure: Failure }[];
  /** Wanted as well, but their password is not kept, or was refused. */
  readonly needPassword: readonly string[];
}

/** Asks the window to bring an account to the user's attention. */
export interface AccountFocus {
  readonly accountId: string;
  readonly on: 'row' | 'renew' | 'password';
  readonly failure: Failure | null;
}
