import type {
  AccountView,
  ClipboardView,
  CopyFormat,
  Failure,
  WhichToken,
} from '../../preload/contract.ts';
import type { AccountActions } from '../accounts/account-row.tsx';
import { passwordNeeded } from '../accounts/status.ts';
import type { Dialog } from '../dialogs/open-dialog.tsx';
import { accountName, copiedText, doneText } from '../words/account-text.ts';
import { pinnedText } from '../words/list-text.ts';
import { clipboardCleared } from '../words/page-text.ts';
import { ask, failureOf } from './ask.ts';

interface AccountActionsOptions {
  readonly announce: (text: string) => void;
  readonly setRowFailure: (account: AccountView, failure: Failure | null) => void;
  readonly setPageFailure: (failure: Failure | null) => void;
  readonly setClipboard: (clipboard: ClipboardView | null) => void;
  readonly openDialog: (dialog: Dialog) => void;
  /** Brings the account's row into view, with the focus. */
  readonly show: (accountId: string) => void;
}

/** What the buttons of a row do. Each speaks through the row, the live region or a dialog. */
export function accountActions(options: AccountActionsOptions): AccountActions {
  const { announce, setRowFailure, setPageFailure, setClipboard, openDialog, show } = options;

  async function copy(
    account: AccountView,
    format: CopyFormat,
    which: WhichToken,
    confirmed: boolean,
  ): Promise<void> {
    const { id } = account;
    const result = await ask(window.tokenTray.copyHeader({ id, which, format, confirmed }));
    if (!result.ok && result.failure.kind === 'confirmation-needed') {
      openDialog({ kind: 'copy', accountId: id, format, which });
      return;
    }
    setRowFailure(account, failureOf(result));
    if (!result.ok) return;
    const { clearsAt } = result.value;
    setClipboard(result.value);
    announce(copiedText(account, result.value, clearsAt === null ? null : clearsAt - Date.now()));
  }

  async function clearClipboard(): Promise<void> {
    const result = await ask(window.tokenTray.clearClipboard());
    setPageFailure(failureOf(result));
    if (!result.ok) return;
    setClipboard(null);
    announce(clipboardCleared);
  }

  async function renew(account: AccountView): Promise<void> {
    const { id: accountId } = account;
    if (passwordNeeded(account)) {
      openDialog({ kind: 'renew', accountId, failure: null });
      return;
    }
    setRowFailure(account, null);
    const result = await ask(
      window.tokenTray.renewAccount({ id: accountId, password: null, rememberPassword: null }),
    );
    if (result.ok) announce(doneText(account, 'renewed'));
    else if (result.failure.kind === 'password-needed')
      openDialog({ kind: 'renew', accountId, failure: result.failure });
    // The user stopped it, or knows what overtook it.
    else if (result.failure.kind !== 'superseded') setRowFailure(account, result.failure);
  }

  async function pin(account: AccountView, pinned: boolean): Promise<void> {
    const { id } = account;
    const result = await ask(window.tokenTray.pinAccount({ id, pinned }));
    setRowFailure(account, failureOf(result));
    if (!result.ok) return;
    // It may have said that none is pinned.
    if (pinned) setPageFailure(null);
    announce(pinnedText(accountName(account), pinned));
    // The row has moved, and its menu's button with it.
    show(id);
  }

  async function signOut(account: AccountView): Promise<void> {
    const result = await ask(window.tokenTray.signOut({ id: account.id }));
    setRowFailure(account, failureOf(result));
    if (result.ok) announce(doneText(account, 'signed-out'));
  }

  return {
    copy: (account, format, which = 'current', confirmed = false) =>
      void copy(account, format, which, confirmed),
    clearClipboard: () => void clearClipboard(),
    renew: (account) => void renew(account),
    pin: (account, pinned) => void pin(account, pinned),
    signOut: (account) => void signOut(account),
    edit: ({ id: accountId }) => openDialog({ kind: 'edit', accountId }),
    diagnose: ({ id: accountId }) => openDialog({ kind: 'diagnostics', accountId }),
    remove: ({ id: accountId }) => openDialog({ kind: 'remove', accountId }),
  };
}
