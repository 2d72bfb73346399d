import type { ReactNode } from 'react';
import { Progress } from '../frame/progress.tsx';

interface DialogButtonsProps {
  readonly submit: string;
  readonly busy: boolean;
  /** What is under way, such as "Logging in…". */
  readonly progress: string;
  readonly danger?: boolean;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Cancel and submit, and in between what is under way. */
export function DialogButtons(props: DialogButtonsProps) {
  const { submit, busy, progress, danger = false, onCancel, children } = props;
  return (
    <div className="dialog-buttons">
      {children}
      <span className="dialog-progress">{busy && <Progress text={progress} />}</span>
      {/* A disabled button would lose the focus; the form and the dialog ignore both while busy. */}
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) onCancel();
        }}
      >
        Cancel
      </button>
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
