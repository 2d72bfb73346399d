import type { AccountView, Failure } from '../../preload/contract.ts';
import { removeHelp, removeTitle } from '../words/account-dialog-text.ts';
import { whoText } from '../words/account-text.ts';
import { RemoveForm } from './remove-form.tsx';

interface RemoveAccountProps {
  readonly account: AccountView;
  readonly onRemoved: () => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
}

export function RemoveAccount({ account, ...on }: RemoveAccountProps) {
  return (
    <RemoveForm
      title={removeTitle(account.label)}
      environment={account.environment}
      send={() => window.tokenTray.removeAccount({ id: account.id })}
      {...on}
    >
      <p className="dialog-account">{whoText(account)}</p>
      <p>{removeHelp}</p>
    </RemoveForm>
  );
}
