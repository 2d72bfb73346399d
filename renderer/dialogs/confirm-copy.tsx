import type { AccountView } from '../../preload/contract.ts';
import { copyAction } from '../words/button-text.ts';
import { confirmCopyText, confirmCopyTitle } from '../words/account-dialog-text.ts';
import { FormDialog } from './form-dialog.tsx';

interface ConfirmCopyProps {
  readonly account: AccountView;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asked for production, if the user wants to be. */
export function ConfirmCopy({ account, onConfirmed, onClose }: ConfirmCopyProps) {
  return (
    <FormDialog
      title={confirmCopyTitle(account)}
      environment={account.environment}
      submit={copyAction}
      busy={false}
      progress=""
      onSubmit={onConfirmed}
      onClose={onClose}
    >
      <p>{confirmCopyText(account)}</p>
    </FormDialog>
  );
}
