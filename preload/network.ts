/** How logins leave this machine, and whom they believe. */

export type ProxySetting =
  /** As `HTTPS_PROXY` says, else as the system does. */
  | { readonly use: 'system' }
  | { readonly use: 'none' }
  /** `username` is empty for a proxy that asks for none. */
  | { readonly use: 'address'; readonly address: string; readonly username: string };

export interface NetworkView {
  readonly proxy: ProxySetting;
  /** Of the user name in `proxy`: sealed by the keyring, held until the app quits, or not known. */
  readonly proxyPassword: 'sealed' | 'held' | null;
  /** The path of a PEM file of authorities that the user trusts besides the system's. */
  readonly caFile: string | null;
}
