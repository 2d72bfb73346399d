import { RefreshCw, Trash2, X } from 'lucide';
import { useRef } from 'react';
import { Progress } from '../frame/progress.tsx';
import { stopLogins } from '../state/stop-logins.ts';
import type { RenewChosen } from '../state/use-renew-chosen.ts';
import { loggingIn, renewAction, stopAction } from '../words/button-text.ts';
import {
  clearSelectionLabel,
  removeLabel,
  selectAllLabel,
  selectedText,
  selectionName,
} from '../words/selection-text.ts';
import { Icon } from '../icons/icon.tsx';

interface SelectionBarProps {
  readonly ids: ReadonlySet<string>;
  /** How many rows could be selected. */
  readonly shown: number;
  readonly renewal: RenewChosen;
  readonly onRemove: (accountIds: readonly string[]) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** In the place of the toolbar while something is selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, shown, renewal, onRemove, onAll, onClear } = props;
  const { busy } = renewal;
  const receipt = renewal.receipt(ids);
  const renewButton = useRef<HTMLButtonElement>(null);

  function stop(): void {
    // The button that was pressed goes, and would take the focus with it.
    renewButton.current?.focus();
    stopLogins();
  }

  return (
    <fieldset className="selection-bar" aria-label={selectionName}>
      <button
        type="button"
        className="button button-icon"
        aria-label={clearSelectionLabel}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) onClear();
        }}
      >
        <Icon shape={X} size={16} />
      </button>
      <span className="selection-state">
        <strong>{selectedText(ids.size)}</strong>
        {busy && <Progress text={loggingIn} />}
        {!busy && receipt !== null && <span className="selection-receipt">{receipt}</span>}
      </span>
      {/* They lie on one another, so that nothing moves. */}
      <span className="selection-swap">
        <button
          type="button"
          className={busy ? 'button status-hidden' : 'button'}
          aria-disabled={busy || ids.size >= shown}
          onClick={() => {
            if (!busy) onAll();
          }}
        >
          {selectAllLabel(shown)}
        </button>
        {busy && (
          <button type="button" className="button late" onClick={stop}>
            {stopAction}
          </button>
        )}
      </span>
      <span className="selection-actions">
        <button
          ref={renewButton}
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => renewal.renew(ids)}
        >
          <Icon shape={RefreshCw} size={16} />
          {renewAction}
        </button>
        <button
          type="button"
          className="button selection-remove"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onRemove([...ids]);
          }}
        >
          <Icon shape={Trash2} size={16} />
          {removeLabel}
        </button>
      </span>
    </fieldset>
  );
}
