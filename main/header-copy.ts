import {
  isProduction,
  type ClipboardView,
  type RequestOf,
  type Result,
} from '../preload/contract.ts';
import { failed } from './accounts/failed.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import { failureDetails } from './log-outcomes.ts';
import type { Log } from './log.ts';

export type CopyHeader = (request: RequestOf<'copyHeader'>) => Promise<Result<ClipboardView>>;

export interface HeaderCopyOptions {
  readonly accounts: Pick<Accounts, 'get' | 'header'>;
  readonly clipboard: Pick<HeaderClipboard, 'copy'>;
  /** Whether the user is to be asked before a token of production is copied. */
  readonly confirmsProduction: () => boolean;
  readonly log: Log;
}

/** Opens the account's token and puts it on the clipboard: the same for tray and window. */
export function headerCopy(options: HeaderCopyOptions): CopyHeader {
  const { accounts, clipboard, confirmsProduction, log } = options;

  return async ({ id, which, format, confirmed }) => {
    const environment = accounts.get(id)?.environment ?? null;
    if (!confirmed && confirmsProduction() && isProduction(environment))
      return failed({ kind: 'confirmation-needed' });
    const text = await accounts.header(id, format, which);
    const copied = text.ok
      ? await clipboard.copy({ accountId: id, which, format, text: text.value })
      : text;
    if (!copied.ok) log('not-copied', failureDetails(copied.failure));
    return copied;
  };
}
