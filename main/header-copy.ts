import type { ClipboardView, RequestOf, Result } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import { failureDetails } from './log-outcomes.ts';
import type { Log } from './log.ts';

export type CopyHeader = (request: RequestOf<'copyHeader'>) => Promise<Result<ClipboardView>>;

/** Opens the account's token and puts it on the clipboard: the same for tray and window. */
export function headerCopy(accounts: Accounts, clipboard: HeaderClipboard, log: Log): CopyHeader {
  return async ({ id, which, format }) => {
    const text = await accounts.header(id, format, which);
    const copied = text.ok
      ? await clipboard.copy({ accountId: id, which, format, text: text.value })
      : text;
    if (!copied.ok) log('not-copied', failureDetails(copied.failure));
    return copied;
  };
}
