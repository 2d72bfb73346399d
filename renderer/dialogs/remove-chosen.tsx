import type { AccountView, Failure } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { namedFirst } from './named-first.ts';
import { RemoveForm } from './remove-form.tsx';
import {
  namedAccountsLabel,
  othersText,
  removedForGoodText,
  removeManyTitle,
  removeProductionText,
} from '../words/account-dialog-text.ts';

interface RemoveChosenProps {
  readonly accounts: readonly AccountView[];
  readonly accountIds: readonly string[];
  readonly onRemoved: (accounts: readonly AccountView[]) => void;
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

  if (chosen.length === 0) return null;
  return (
    <RemoveForm
      title={removeManyTitle(chosen.length)}
      send={() => window.tokenTray.removeAccounts({ ids: chosen.map(({ id }) => id) })}
      onRemoved={() => onRemoved(chosen)}
      {...{ onFailed, onClose }}
    >
      <ul className="named-accounts" aria-label={namedAccountsLabel}>
        {named.map(({ id, label, environment }) => (
          <li key={id}>
            <span className="row-label">{label}</span> <EnvironmentChip environment={environment} />
          </li>
        ))}
        {others > 0 && <li className="muted">{othersText(others)}</li>}
      </ul>
      <p>
        {production !== null && <strong>{production} </strong>}
        {removedForGoodText}
      </p>
    </RemoveForm>
  );
}
