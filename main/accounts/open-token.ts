import type { Result, WhichToken } from '../../preload/contract.ts';
import type { HeaderScheme } from '../login/provider.ts';
import { isHeaderSafe } from '../login/token.ts';
import type { AccountBook } from './account-book.ts';
import type { Account, Sealed } from './account.ts';
import { failed } from './failed.ts';
import { fingerprintOf } from './fingerprint.ts';
import { resumeAfterUnlock } from './renewal-steps.ts';
import type { Opened, Vault } from './vault.ts';

export interface OpenToken {
  readonly account: Account;
  readonly header: HeaderScheme;
  readonly value: string;
}

const keyOf = { current: 'token', previous: 'previousToken' } as const;

/** Opens a token of an account, and keeps what is learnt by it. */
export function createTokenOpener(book: AccountBook, vault: Vault) {
  /** What is learnt here is about a token that may have been replaced meanwhile. */
  function remember(id: string, which: WhichToken, sealed: Sealed, opened: Opened): void {
    const account = book.get(id);
    const token = account?.[keyOf[which]];
    if (!account || token?.sealed !== sealed) return;
    if (which === 'current') book.setTrouble(id, opened.outcome === 'ok' ? null : opened.outcome);
    if (opened.outcome !== 'ok') return;
    const fingerprint = fingerprintOf(opened.value);
    if (!opened.resealed && token.fingerprint === fingerprint) return;
    const learnt = { ...token, sealed: opened.resealed ?? sealed, fingerprint };
    book.put([{ ...account, [keyOf[which]]: learnt }]);
    // Until it is saved the former record does as well.
    void book.save();
  }

  return async (id: string, which: WhichToken): Promise<Result<OpenToken>> => {
    const account = book.get(id);
    if (!account) return failed({ kind: 'not-found' });
    const token = account[keyOf[which]];
    if (!token) return failed({ kind: 'signed-out' });
    const { sealed, header } = token;
    const opened = checked(await vault.open(sealed, id, 'token'), header);
    remember(id, which, sealed, opened);
    // What is held in memory opens whatever the keyring does.
    const askedKeyring = sealed.in === 'keyring' || (opened.outcome === 'ok' && opened.resealed);
    if (opened.outcome === 'ok' && askedKeyring) resumeAfterUnlock(book);
    switch (opened.outcome) {
      case 'ok':
        return { ok: true, value: { account, header, value: opened.value } };
      case 'locked':
        return failed({ kind: 'vault-locked', sealedBy: opened.sealedBy });
      case 'unreadable':
        return failed({ kind: 'token-unreadable' });
    }
  };
}

/** A line break in a token would end the header and begin another one wherever it is pasted. */
function checked(opened: Opened, header: HeaderScheme): Opened {
  if (opened.outcome !== 'ok' || isHeaderSafe(opened.value, header)) return opened;
  return { outcome: 'unreadable' };
}
