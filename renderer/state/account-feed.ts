import { unpack } from '../../preload/packed.ts';
import type { AccountView, AccountsPage, Result } from '../../preload/contract.ts';

type Listener = (accounts: readonly AccountView[]) => void;

const listeners = new Set<Listener>();
let unfollow = (): void => {};

/** The accounts from that place of the list on. */
export async function accountsFrom(from: number): Promise<Result<AccountsPage>> {
  const listed = await window.tokenTray.listAccounts({ from });
  return listed.ok ? { ok: true, value: unpack(listed.value) } : listed;
}

/** However many listen, the accounts cross and are unpacked once. Answers with what ends it. */
export function onAccounts(listener: Listener): () => void {
  if (listeners.size === 0)
    unfollow = window.tokenTray.on('accountsChanged', (packed) => {
      const accounts = unpack(packed);
      for (const each of listeners) each(accounts);
    });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) unfollow();
  };
}
