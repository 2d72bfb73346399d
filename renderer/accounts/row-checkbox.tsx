import type { KeyboardEvent } from 'react';
import type { AccountView } from '../../preload/contract.ts';
import { checkboxId, type RowSelect } from '../state/use-selection.ts';
import { accountName } from '../words/account-text.ts';
import { selectText } from '../words/selection-text.ts';
import { Monogram } from './monogram.tsx';

interface RowCheckboxProps {
  readonly account: AccountView;
  readonly selected: boolean;
  readonly select: RowSelect;
}

/** Lies on the monogram, and takes its place when it is of use. */
export function RowCheckbox({ account, selected, select }: RowCheckboxProps) {
  const { id } = account;

  function move(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    select.move(id, by, event.shiftKey);
  }

  return (
    <label className="row-select">
      <Monogram name={account.providerName} />
      <input
        type="checkbox"
        id={checkboxId(id)}
        aria-label={selectText(accountName(account))}
        checked={selected}
        onChange={({ nativeEvent }) =>
          select.toggle(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        onKeyDown={move}
      />
    </label>
  );
}
