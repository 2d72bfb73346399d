import type { FormEvent, ReactNode } from 'react';
import type { Environment, Failure, Result } from '../../preload/contract.ts';
import { ask } from '../state/ask.ts';
import { useSubmit } from '../state/use-submit.ts';
import { removeAction, removing } from '../words/account-dialog-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';

interface RemoveFormProps {
  readonly title: string;
  readonly environment?: Environment | null;
  readonly send: () => Promise<Result<null>>;
  readonly onRemoved: () => void;
  /** Told outside the dialog: accounts may have left the list, and the dialog with them. */
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
  /** What is removed. */
  readonly children: ReactNode;
}

/** The question before something is removed for good. */
export function RemoveForm(props: RemoveFormProps) {
  const { title, environment = null, send, onRemoved, onFailed, onClose, children } = props;
  const { busy, run } = useSubmit<null>(onRemoved);

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(async () => {
      const result = await ask(send());
      if (!result.ok) onFailed(result.failure);
      return result;
    });
  }

  return (
    <Modal {...{ title, environment, busy, onClose }}>
      <form onSubmit={submit}>
        {children}
        <DialogButtons
          submit={removeAction}
          busy={busy}
          progress={removing}
          danger
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
