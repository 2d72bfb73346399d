// Placeholder of the interface the providers see; the login room owns this file.
export interface LoginHttp {
  /** Epoch ms. */
  now(): number;
}
