import { useRef, useState } from 'react';
import type { AccountView, AppView, ProviderView } from '../../preload/contract.ts';
import { AccountFields } from '../forms/account-fields.tsx';
import { knownEnvironments } from '../forms/environments.ts';
import { editNeeds, formOf } from '../forms/form-state.ts';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit } from '../state/use-submit.ts';
import { editAccountTitle, saveAction, saving } from '../words/account-dialog-text.ts';
import { editPasswordHelp } from '../words/account-form-text.ts';
import { rememberText } from '../words/remember-text.ts';
import { FormDialog } from './form-dialog.tsx';

interface EditAccountProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  readonly account: AccountView;
  readonly provider: ProviderView;
  readonly onSaved: (account: AccountView) => void;
  readonly onClose: () => void;
}

export function EditAccount(props: EditAccountProps) {
  const { app, accounts, account, provider, onSaved, onClose } = props;
  const [form, setForm] = useState(() => formOf(account, provider));
  const password = useRef<HTMLInputElement>(null);
  const save = useSubmit(onSaved);
  const needs = editNeeds(account, form);

  function submit(): void {
    const secret = password.current?.value ?? '';
    save.run(() =>
      window.tokenTray.editAccount({
        ...form,
        id: account.id,
        password: secret === '' ? null : secret,
      }),
    );
  }

  return (
    <FormDialog
      title={editAccountTitle}
      environment={account.environment}
      submit={saveAction}
      busy={save.busy}
      progress={saving}
      onSubmit={submit}
      onStop={stopLogins}
      onClose={onClose}
    >
      <AccountFields
        provider={provider}
        form={form}
        onChange={setForm}
        passwordInput={password}
        passwordRequired={needs.password}
        passwordHelp={editPasswordHelp(needs)}
        environments={knownEnvironments(accounts, app.settings.environments)}
        rememberHelp={rememberText(app.vaultMode)}
        failure={save.failure}
      />
    </FormDialog>
  );
}
