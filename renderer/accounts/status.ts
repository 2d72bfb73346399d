import type { AccountStatus, AccountView } from '../../preload/contract.ts';

/** The status at `now`: a token can die between two messages of the main process. */
export function statusAt(account: AccountView, now: number): AccountStatus {
  const expiresAt = account.token?.expiresAt ?? null;
  const alive = account.status === 'fine' || account.status === 'expiring';
  return alive && expiresAt !== null && expiresAt <= now ? 'expired' : account.status;
}

/** The part of a token's life that is left, 0 to 1; null when nobody knows its end. */
export function lifeLeft(account: AccountView, now: number): number | null {
  const { token } = account;
  if (token === null || token.expiresAt === null) return null;
  const lifetimeMs = token.expiresAt - token.issuedAt;
  if (lifetimeMs <= 0) return 0;
  return Math.min(1, Math.max(0, (token.expiresAt - now) / lifetimeMs));
}

/** A login needs a password from the user: none is kept, or the kept one was refused. */
export function passwordNeeded(account: AccountView): boolean {
  return !account.rememberPassword || account.lastFailure?.kind === 'bad-credentials';
}
