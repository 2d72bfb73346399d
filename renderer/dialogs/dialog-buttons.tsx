import type { ReactNode } from 'react';
import { Progress } from '../frame/progress.tsx';
import { cancelAction, stopAction } from '../words/button-text.ts';
import { Button } from '../frame/button.tsx';

export interface DialogButtonsProps {
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
      <Button onClick={busy ? onStop : onCancel}>
        {busy && onStop !== undefined ? stopAction : cancelAction}
      </Button>
      {/* The form ignores it while busy. */}
      <Button type="submit" className={danger ? 'button-danger' : 'button-main'} unavailable={busy}>
        {submit}
      </Button>
    </div>
  );
}
