import type { Account } from './accounts/account.ts';

/**
 * Calls `onGone` for each of the accounts named whose token was replaced or forgotten since it was
 * named before.
 */
export function watchTokens(
  get: (id: string) => Pick<Account, 'token'> | undefined,
  onGone: (accountId: string) => void,
): (ids: readonly string[]) => void {
  const before = new Map<string, number>();
  return (ids) => {
    for (const id of ids) {
      const known = before.get(id);
      const now = get(id)?.token?.issuedAt;
      if (now === undefined) before.delete(id);
      else before.set(id, now);
      if (known !== undefined && known !== now) onGone(id);
    }
  };
}
