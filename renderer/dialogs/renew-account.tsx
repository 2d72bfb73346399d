import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { AccountView, AppView, Failure, ProviderView } from '../../preload/contract.ts';
import { CheckInput, TextInput } from '../forms/inputs.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit } from '../state/use-submit.ts';
import { accountName } from '../words/account-text.ts';
import { failureField } from '../words/failure-text.ts';
import { rememberText } from '../words/remember-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

interface RenewAccountProps {
  readonly app: AppView;
  readonly account: AccountView;
  readonly provider: ProviderView | undefined;
  /** Why the password is asked for, when something went wrong before. */
  readonly failure: Failure | null;
  readonly onRenewed: (account: AccountView) => void;
  readonly onClose: () => void;
}

/** Asks for the password of a login that cannot be done without the user. */
export function RenewAccount(props: RenewAccountProps) {
  const { app, account, provider, failure: firstFailure, onRenewed, onClose } = props;
  const [rememberPassword, setRemember] = useState(account.rememberPassword);
  const password = useRef<HTMLInputElement>(null);
  const { busy, failure, run } = useSubmit(onRenewed, firstFailure);
  const atPassword = failure !== null && failureField(failure) === 'password';
  const label = provider?.fields.find(({ kind }) => kind === 'password')?.label ?? 'Password';
  const who = account.values['username'] ?? '';

  useEffect(() => {
    if (failure === null || atPassword) password.current?.select();
  }, [failure, atPassword]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    run(() =>
      window.tokenTray.renewAccount({ id: account.id, password: secret, rememberPassword }),
    );
  }

  return (
    <Modal
      title={`Renew ${account.label}`}
      environment={account.environment}
      busy={busy}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <p className="muted">
          Logs in to {account.providerName}
          {who !== '' && ` as ${who}`} for a new token
          {accountName(account) !== account.label && ` (${account.environment?.name})`}.
        </p>
        <div className="fields">
          <TextInput
            ref={password}
            label={label}
            kind="password"
            required
            maxLength={1024}
            failure={atPassword ? failure : null}
          />
          <CheckInput
            label="Remember password"
            help={rememberText(app.vaultMode)}
            checked={rememberPassword}
            onChange={setRemember}
          />
          {failure !== null && !atPassword && <FailureNote failure={failure} />}
        </div>
        <DialogButtons
          submit="Renew"
          busy={busy}
          progress="Logging in…"
          onCancel={onClose}
          onStop={stopLogins}
        />
      </form>
    </Modal>
  );
}
