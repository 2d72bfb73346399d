import type { FormEvent } from 'react';
import type { AccountView } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

interface RemoveAccountProps {
  readonly account: AccountView;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function RemoveAccount({ account, onRemoved, onClose }: RemoveAccountProps) {
  const { busy, failure, run } = useSubmit<null>(onRemoved);

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(() => window.tokenTray.removeAccount({ id: account.id }));
  }

  return (
    <Modal title={`Remove ${account.label}?`} busy={busy} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="dialog-account">
          {account.environment !== null && <EnvironmentChip environment={account.environment} />}
          {account.providerName}
          {account.values['username'] !== undefined && ` · ${account.values['username']}`}
        </p>
        <p>
          Token Tray forgets the account, its token and its password. This cannot be undone. The
          token itself stays valid at the server until it expires.
        </p>
        {failure !== null && <FailureNote failure={failure} />}
        <DialogButtons submit="Remove" busy={busy} progress="Removing…" danger onCancel={onClose} />
      </form>
    </Modal>
  );
}
