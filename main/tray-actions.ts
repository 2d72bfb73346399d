import type { AccountFocus, Failure } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import type { Notice } from './expiry/reminder-text.ts';
import type { CopyHeader } from './header-copy.ts';
import { renewedAllNotice, renewedNotice } from './renewed-notice.ts';

export interface TrayActionOptions {
  readonly accounts: Accounts;
  readonly clipboard: HeaderClipboard;
  readonly copyHeader: CopyHeader;
  readonly openWindow: () => void;
  /** Opens the window at an account. */
  readonly focusAccount: (focus: AccountFocus) => void;
  /** Tells of a success: who acts from the tray has no window to see it. */
  readonly notify: (notice: Notice) => void;
  readonly quit: () => void;
}

/**
 * What a click in the tray does. A menu has no place for an error, so what fails is told in the
 * window, at the account.
 */
export function createTrayActions(
  options: TrayActionOptions,
): (action: TrayAction) => Promise<void> {
  const tell = (accountId: string, failure: Failure): void => {
    // Something newer happened to the account, or the app quits: nobody waits for an answer.
    if (failure.kind === 'superseded') return;
    const asksPassword = failure.kind === 'password-needed' || failure.kind === 'bad-credentials';
    options.focusAccount({
      accountId,
      on: asksPassword ? 'password' : 'row',
      failure: failure.kind === 'password-needed' ? null : failure,
    });
  };

  return async (action) => {
    switch (action.kind) {
      case 'copy': {
        const { accountId: id, which, format } = action;
        const copied = await options.copyHeader({ id, which, format });
        if (!copied.ok) tell(action.accountId, copied.failure);
        return;
      }
      case 'renew': {
        const { accountId } = action;
        const renewed = await options.accounts.renew({
          id: accountId,
          password: null,
          rememberPassword: null,
        });
        if (renewed.ok) options.notify(renewedNotice(renewed.value));
        else tell(accountId, renewed.failure);
        return;
      }
      case 'renew-due': {
        const { renewed, failed, needPassword } = await options.accounts.renewDue();
        if (renewed.length > 0) options.notify(renewedAllNotice(renewed));
        const [first] = failed;
        const [withoutPassword] = needPassword;
        if (first !== undefined) tell(first.accountId, first.failure);
        else if (withoutPassword !== undefined) tell(withoutPassword, { kind: 'password-needed' });
        return;
      }
      case 'show-account':
        options.focusAccount({ accountId: action.accountId, on: action.on, failure: null });
        return;
      case 'clear-clipboard': {
        const held = options.clipboard.holds();
        const cleared = await options.clipboard.clear();
        if (!cleared.ok && held !== null) tell(held.accountId, cleared.failure);
        return;
      }
      case 'open':
        options.openWindow();
        return;
      case 'quit':
        options.quit();
    }
  };
}
