import type { FormEvent } from 'react';
import type { AccountView, Failure } from '../../preload/contract.ts';
import { ask } from '../state/ask.ts';
import { useSubmit } from '../state/use-submit.ts';
import { removeAction, removeHelp, removeTitle, removing } from '../words/account-dialog-text.ts';
import { whoText } from '../words/account-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

interface RemoveAccountProps {
  readonly account: AccountView;
  readonly onRemoved: () => void;
  /** Told outside the dialog: the account may have left the list, and the dialog with it. */
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
}

export function RemoveAccount({ account, onRemoved, onFailed, onClose }: RemoveAccountProps) {
  const { busy, run } = useSubmit<null>(onRemoved);

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(async () => {
      const result = await ask(window.tokenTray.removeAccount({ id: account.id }));
      if (!result.ok) onFailed(result.failure);
      return result;
    });
  }

  return (
    <Modal
      title={removeTitle(account.label)}
      environment={account.environment}
      busy={busy}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <p className="dialog-account">{whoText(account)}</p>
        <p>{removeHelp}</p>
        <DialogButtons
          submit={removeAction}
          busy={busy}
          progress={removing}
          danger
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
