import type { ReactNode } from 'react';
import type { Environment, Failure, Result } from '../../preload/contract.ts';
import { ask } from '../state/ask.ts';
import { useSubmit } from '../state/use-submit.ts';
import { removeAction, removing } from '../words/account-dialog-text.ts';
import { FormDialog } from './form-dialog.tsx';

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

  function submit(): void {
    run(async () => {
      const result = await ask(send());
      if (!result.ok) onFailed(result.failure);
      return result;
    });
  }

  return (
    <FormDialog
      {...{ title, environment, busy, onClose, children }}
      submit={removeAction}
      progress={removing}
      danger
      onSubmit={submit}
    />
  );
}
