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
import { Button } from '../frame/button.tsx';

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
      <Button
        icon={X}
        className="button-icon"
        aria-label={clearSelectionLabel}
        unavailable={busy}
        onClick={onClear}
      />
      <span className="selection-state">
        <strong>{selectedText(ids.size)}</strong>
        {busy && <Progress text={loggingIn} />}
        {!busy && receipt !== null && <span className="selection-receipt">{receipt}</span>}
      </span>
      {/* They lie on one another, so that nothing moves. */}
      <span className="selection-swap">
        <Button
          className={busy ? 'status-hidden' : undefined}
          unavailable={busy || ids.size >= shown}
          onClick={onAll}
        >
          {selectAllLabel(shown)}
        </Button>
        {busy && (
          <Button className="late" onClick={stop}>
            {stopAction}
          </Button>
        )}
      </span>
      <span className="selection-actions">
        <Button
          ref={renewButton}
          icon={RefreshCw}
          unavailable={busy}
          onClick={() => renewal.renew(ids)}
        >
          {renewAction}
        </Button>
        <Button
          icon={Trash2}
          className="selection-remove"
          unavailable={busy}
          onClick={() => onRemove([...ids])}
        >
          {removeLabel}
        </Button>
      </span>
    </fieldset>
  );
}
