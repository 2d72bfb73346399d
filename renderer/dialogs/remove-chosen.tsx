import type { FormEvent } from 'react';
import type { AccountView, Failure } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { ask } from '../state/ask.ts';
import { useSubmit } from '../state/use-submit.ts';
import { removeAction, removing } from '../words/account-dialog-text.ts';
import {
  namedAccountsLabel,
  othersText,
  removedForGoodText,
  removeManyTitle,
  removeProductionText,
} from '../words/selection-text.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { Modal } from './modal.tsx';
import { namedFirst } from './named-first.ts';

interface RemoveChosenProps {
  readonly accounts: readonly AccountView[];
  readonly accountIds: readonly string[];
  readonly onRemoved: (accounts: readonly AccountView[]) => void;
  /** Told outside the dialog: the accounts may have left the list, and the dialog with them. */
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
}

/** One question for all of them; nothing when they are gone. */
export function RemoveChosen(props: RemoveChosenProps) {
  const { accounts, accountIds, onRemoved, onFailed, onClose } = props;
  const ids = new Set(accountIds);
  const chosen = accounts.filter(({ id }) => ids.has(id));
  const { named, others } = namedFirst(chosen);
  const production = removeProductionText(chosen);
  const { busy, run } = useSubmit<null>(() => onRemoved(chosen));

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(async () => {
      const there = chosen.map(({ id }) => id);
      const result = await ask(window.tokenTray.removeAccounts({ ids: there }));
      if (!result.ok) onFailed(result.failure);
      return result;
    });
  }

  if (chosen.length === 0) return null;
  return (
    <Modal title={removeManyTitle(chosen.length)} busy={busy} onClose={onClose}>
      <form onSubmit={submit}>
        <ul className="named-accounts" aria-label={namedAccountsLabel}>
          {named.map(({ id, label, environment }) => (
            <li key={id}>
              <span className="row-label">{label}</span>{' '}
              {environment !== null && <EnvironmentChip environment={environment} />}
            </li>
          ))}
          {others > 0 && <li className="muted">{othersText(others)}</li>}
        </ul>
        <p>
          {production !== null && <strong>{production} </strong>}
          {removedForGoodText}
        </p>
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
