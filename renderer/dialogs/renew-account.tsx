import { useEffect, useRef, useState } from 'react';
import type { AccountView, AppView, Failure, ProviderView } from '../../preload/contract.ts';
import { CheckInput, TextInput } from '../forms/inputs.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { stopLogins } from '../state/stop-logins.ts';
import { useSubmit } from '../state/use-submit.ts';
import { renewHelp, renewTitle } from '../words/account-dialog-text.ts';
import { passwordLabel, rememberPasswordLabel } from '../words/account-form-text.ts';
import { loggingIn, renewAction } from '../words/button-text.ts';
import { failureField } from '../words/failure-text.ts';
import { rememberText } from '../words/remember-text.ts';
import { FormDialog } from './form-dialog.tsx';

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
  const label = provider?.fields.find(({ kind }) => kind === 'password')?.label ?? passwordLabel;

  useEffect(() => {
    if (failure === null || atPassword) password.current?.select();
  }, [failure, atPassword]);

  function submit(): void {
    const secret = password.current?.value ?? '';
    run(() =>
      window.tokenTray.renewAccount({ id: account.id, password: secret, rememberPassword }),
    );
  }

  return (
    <FormDialog
      title={renewTitle(account.label)}
      environment={account.environment}
      submit={renewAction}
      busy={busy}
      progress={loggingIn}
      onSubmit={submit}
      onStop={stopLogins}
      onClose={onClose}
    >
      <p className="muted">{renewHelp(account)}</p>
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
          label={rememberPasswordLabel}
          help={rememberText(app.vaultMode)}
          checked={rememberPassword}
          onChange={setRemember}
        />
        <FailureNote failure={atPassword ? null : failure} />
      </div>
    </FormDialog>
  );
}
