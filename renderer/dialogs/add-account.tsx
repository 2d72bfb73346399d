import { ArrowLeft } from 'lucide';
import { useRef, useState } from 'react';
import type { AccountView, AppView, ProviderView } from '../../preload/contract.ts';
import { ProviderCards } from '../accounts/provider-cards.tsx';
import { AccountFields } from '../forms/account-fields.tsx';
import { knownEnvironments } from '../forms/environments.ts';
import { Form } from '../forms/form.tsx';
import { newForm, suggestLabel, type FormState } from '../forms/form-state.ts';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit, type Submit } from '../state/use-submit.ts';
import {
  chooseProviderHelp,
  logInAndAddAction,
  providerText,
} from '../words/account-dialog-text.ts';
import { addAccountAction, backAction, cancelAction, loggingIn } from '../words/button-text.ts';
import { rememberText } from '../words/remember-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';
import { Button } from '../frame/button.tsx';

interface AddAccountProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  /** Chosen already, or null to begin with the choice. */
  readonly provider: ProviderView | null;
  readonly onAdded: (account: AccountView) => void;
  readonly onClose: () => void;
}

export function AddAccount({ app, accounts, provider, onAdded, onClose }: AddAccountProps) {
  const [chosen, choose] = useState(provider);
  const login = useSubmit(onAdded);

  function goBack(): void {
    login.forgetFailure();
    choose(null);
  }

  return (
    <Modal title={addAccountAction} busy={login.busy} onClose={onClose}>
      {chosen === null ? (
        <>
          <p className="muted">{chooseProviderHelp}</p>
          <ProviderCards providers={app.providers} onChoose={choose} />
          <div className="dialog-buttons">
            <Button onClick={onClose}>{cancelAction}</Button>
          </div>
        </>
      ) : (
        <AddForm {...{ app, accounts, login, onClose }} provider={chosen} onBack={goBack} />
      )}
    </Modal>
  );
}

interface AddFormProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  readonly provider: ProviderView;
  readonly login: Submit<AccountView>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function AddForm({ app, accounts, provider, login, onBack, onClose }: AddFormProps) {
  const taken = accounts.map(({ label }) => label);
  const [form, setForm] = useState(() => newForm(provider, taken));
  const password = useRef<HTMLInputElement>(null);

  // The suggested label follows the environment until the user writes another one.
  function change(next: FormState): void {
    const suggested = suggestLabel(provider.name, form.environment, taken);
    const follows = next.label === form.label && form.label === suggested;
    const label = follows ? suggestLabel(provider.name, next.environment, taken) : next.label;
    setForm({ ...next, label });
  }

  function submit(): void {
    const secret = password.current?.value ?? '';
    login.run(() =>
      window.tokenTray.addAccount({ ...form, providerId: provider.id, password: secret }),
    );
  }

  return (
    <Form onSubmit={submit}>
      <p className="muted">{providerText(provider)}</p>
      <AccountFields
        provider={provider}
        form={form}
        onChange={change}
        passwordInput={password}
        passwordRequired
        environments={knownEnvironments(accounts, app.settings.environments)}
        rememberHelp={rememberText(app.vaultMode)}
        failure={login.failure}
      />
      <DialogButtons
        submit={logInAndAddAction}
        busy={login.busy}
        progress={loggingIn}
        onCancel={onClose}
        onStop={stopLogins}
      >
        <Button icon={ArrowLeft} disabled={login.busy} onClick={onBack}>
          {backAction}
        </Button>
      </DialogButtons>
    </Form>
  );
}
