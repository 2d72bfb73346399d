import { useRef, useState, type FormEvent } from 'react';
import type { AccountView, AppView, ProviderView } from '../../preload/contract.ts';
import { AccountFields } from '../forms/account-fields.tsx';
import { knownEnvironments } from '../forms/environments.ts';
import { editNeeds, formOf } from '../forms/form-state.ts';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit } from '../state/use-submit.ts';
import { editAccountTitle, saveAction, saving } from '../words/account-dialog-text.ts';
import { editPasswordHelp } from '../words/account-form-text.ts';
import { rememberText } from '../words/remember-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

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

  function submit(event: FormEvent): void {
    event.preventDefault();
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
    <Modal
      title={editAccountTitle}
      environment={account.environment}
      busy={save.busy}
      onClose={onClose}
    >
      <form onSubmit={submit}>
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
        <DialogButtons
          submit={saveAction}
          busy={save.busy}
          progress={saving}
          onCancel={onClose}
          onStop={stopLogins}
        />
      </form>
    </Modal>
  );
}
