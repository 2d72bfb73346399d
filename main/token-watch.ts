import type { Account } from './accounts/account.ts';

/** Calls `onGone` for each account whose token was replaced or forgotten since the last call. */
export function watchTokens(
  onGone: (accountId: string) => void,
): (accounts: readonly Pick<Account, 'id' | 'token'>[]) => void {
  let before = new Map<string, number>();
  return (accounts) => {
    const now = new Map<string, number>();
    for (const { id, token } of accounts) {
      if (token !== null) now.set(id, token.issuedAt);
    }
    for (const [id, issuedAt] of before) {
      if (now.get(id) !== issuedAt) onGone(id);
    }
    before = now;
  };
}
