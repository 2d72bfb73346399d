import type { FormEvent } from 'react';
import type { AccountView } from '../../preload/contract.ts';
import { copyAction } from '../words/button-text.ts';
import { confirmCopyText, confirmCopyTitle } from '../words/account-dialog-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

interface ConfirmCopyProps {
  readonly account: AccountView;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asked for production, if the user wants to be. */
export function ConfirmCopy({ account, onConfirmed, onClose }: ConfirmCopyProps) {
  function submit(event: FormEvent): void {
    event.preventDefault();
    onConfirmed();
  }

  return (
    <Modal
      title={confirmCopyTitle(account)}
      environment={account.environment}
      busy={false}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <p>{confirmCopyText(account)}</p>
        <DialogButtons submit={copyAction} busy={false} progress="" onCancel={onClose} />
      </form>
    </Modal>
  );
}
