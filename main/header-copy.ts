import type { ClipboardView, CopyFormat, Result } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';

export type CopyHeader = (accountId: string, format: CopyFormat) => Promise<Result<ClipboardView>>;

/** Opens the account's token and puts it on the clipboard: the same for tray and window. */
export function headerCopy(accounts: Accounts, clipboard: HeaderClipboard): CopyHeader {
  return async (accountId, format) => {
    const text = await accounts.header(accountId, format);
    if (!text.ok) return text;
    return clipboard.copy({ accountId, format, text: text.value });
  };
}
