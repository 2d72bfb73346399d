import type { AccountView, Failure } from '../../preload/contract.ts';

export interface RowFailure {
  readonly failure: Failure;
  /** The token that the row showed when it happened. */
  readonly issuedAt: number | null;
}

/** What a row shows: what went wrong in it, else what main remembers. */
export function shownFailure(
  { token, lastFailure }: Pick<AccountView, 'token' | 'lastFailure'>,
  here: RowFailure | undefined,
): Failure | null {
  if (here === undefined) return lastFailure;
  const current = here.issuedAt === (token?.issuedAt ?? null) || isAboutNewToken(here.failure);
  return current ? here.failure : lastFailure;
}

/** Most failures are history once there is another token; these come with one. */
function isAboutNewToken({ kind }: Failure): boolean {
  return kind === 'not-saved' || kind === 'token-not-sealed';
}
