import type { AccountFocus, ClipboardView, Failure, Result } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import { copyQuestion } from './copy-question-text.ts';
import type { UserQuestion } from './desktop/ask-user.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import type { Notice } from './expiry/reminder-text.ts';
import type { CopyHeader } from './header-copy.ts';
import { renewedAllNotice, renewedNotice } from './desktop/notice-text.ts';

type CopyAction = Extract<TrayAction, { kind: 'copy' }>;

export interface TrayActionOptions {
  readonly accounts: Pick<Accounts, 'get' | 'renew' | 'renewDue'>;
  readonly clipboard: Pick<HeaderClipboard, 'holds' | 'clear'>;
  readonly copyHeader: CopyHeader;
  /** Resolves to whether the user agrees. */
  readonly ask: (question: UserQuestion) => Promise<boolean>;
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

  /** Those whose question waits for an answer. */
  const asked = new Set<string>();

  /** Null: the user would rather not. */
  async function copy(action: CopyAction): Promise<Result<ClipboardView> | null> {
    const { accountId: id, which, format } = action;
    const copied = await options.copyHeader({ id, which, format, confirmed: false });
    const account = options.accounts.get(id);
    if (copied.ok || copied.failure.kind !== 'confirmation-needed' || !account) return copied;
    if (asked.has(id)) return null;
    asked.add(id);
    const agreed = await options.ask(copyQuestion(account)).finally(() => asked.delete(id));
    return agreed ? await options.copyHeader({ id, which, format, confirmed: true }) : null;
  }

  return async (action) => {
    switch (action.kind) {
      case 'copy': {
        const copied = await copy(action);
        if (copied !== null && !copied.ok) tell(action.accountId, copied.failure);
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
