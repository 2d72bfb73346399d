import type { CopyFormat, Result, WhichToken } from '../../preload/contract.ts';
import type { HeaderScheme } from '../login/provider.ts';
import { isHeaderSafe } from '../login/token.ts';
import type { AccountBook } from './account-book.ts';
import type { Sealed } from './account.ts';
import { formatHeader } from './copy-formats.ts';
import { failed } from './failed.ts';
import { resumeAfterUnlock } from './renewal-steps.ts';
import type { Opened, Vault } from './vault.ts';

/** Opens an account's token and writes it in a format to copy. Remembers when the vault refuses. */
export function createHeaderText(book: AccountBook, vault: Vault) {
  /** What is learnt here is about a token that may have been replaced meanwhile. */
  function remember(id: string, sealed: Sealed, opened: Opened): void {
    const account = book.get(id);
    if (account?.token?.sealed !== sealed) return;
    if (opened.outcome !== 'ok') {
      book.setTrouble(id, opened.outcome);
      return;
    }
    book.setTrouble(id, null);
    if (!opened.resealed) return;
    book.put([{ ...account, token: { ...account.token, sealed: opened.resealed } }]);
    // Until it is saved the former record does as well.
    void book.save();
  }

  return async (
    id: string,
    format: CopyFormat,
    which: WhichToken = 'current',
  ): Promise<Result<string>> => {
    const account = book.get(id);
    if (!account) return failed({ kind: 'not-found' });
    const token = which === 'current' ? account.token : account.previousToken;
    if (!token) return failed({ kind: 'signed-out' });
    const { sealed, header } = token;
    const opened = checked(await vault.open(sealed, id, 'token'), header);
    remember(id, sealed, opened);
    // What is held in memory opens whatever the keyring does.
    const askedKeyring = sealed.in === 'keyring' || (opened.outcome === 'ok' && opened.resealed);
    if (opened.outcome === 'ok' && askedKeyring) resumeAfterUnlock(book);
    switch (opened.outcome) {
      case 'ok':
        return { ok: true, value: formatHeader(header, opened.value, format) };
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
