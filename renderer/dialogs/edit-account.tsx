import { useRef, useState, type FormEvent } from 'react';
import type { AccountView, AppView, ProviderView } from '../../preload/contract.ts';
import { AccountFields } from '../forms/account-fields.tsx';
import { knownEnvironments } from '../forms/environments.ts';
import { editNeeds, formOf } from '../forms/form-state.ts';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit } from '../state/use-submit.ts';
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
      title="Edit account"
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
          passwordHelp={passwordHelp(needs)}
          environments={knownEnvironments(accounts, app.settings.environments)}
          rememberHelp={rememberText(app.vaultMode)}
          failure={save.failure}
        />
        <DialogButtons
          submit="Save"
          busy={save.busy}
          progress="Saving…"
          onCancel={onClose}
          onStop={stopLogins}
        />
      </form>
    </Modal>
  );
}

function passwordHelp({ login, password }: ReturnType<typeof editNeeds>): string {
  if (login && password) return 'Saving logs in again, so the password is needed.';
  if (login) return 'Saving logs in again. Leave it empty to use the kept password.';
  if (password) return 'Needed once, to keep it.';
  return 'Leave it empty to keep the login as it is.';
}
