import type { ReactNode } from 'react';
import { Progress } from '../frame/progress.tsx';
import { cancelAction, stopAction } from '../words/button-text.ts';

interface DialogButtonsProps {
  readonly submit: string;
  readonly busy: boolean;
  /** What is under way, such as "Logging in…". */
  readonly progress: string;
  readonly danger?: boolean;
  readonly onCancel: () => void;
  /** Ends what is under way; left out where it cannot be taken back. */
  readonly onStop?: () => void;
  readonly children?: ReactNode;
}

/** Cancel and submit, and in between what is under way. */
export function DialogButtons(props: DialogButtonsProps) {
  const { submit, busy, progress, danger = false, onCancel, onStop, children } = props;
  return (
    <div className="dialog-buttons">
      {children}
      <span className="dialog-progress">{busy && <Progress text={progress} />}</span>
      <button type="button" className="button" onClick={busy ? onStop : onCancel}>
        {busy && onStop !== undefined ? stopAction : cancelAction}
      </button>
      {/* A disabled button would lose the focus; the form ignores it while busy. */}
      <button
        type="submit"
        className={danger ? 'button button-danger' : 'button button-main'}
        aria-disabled={busy}
      >
        {submit}
      </button>
    </div>
  );
}
