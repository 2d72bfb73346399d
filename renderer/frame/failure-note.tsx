import { TriangleAlert } from 'lucide';
import type { Failure } from '../../preload/contract.ts';
import { diagnoseAction, failureText } from '../words/failure-text.ts';
import { Icon } from '../icons/icon.tsx';

interface FailureNoteProps {
  /** Null: there is nothing to tell. */
  readonly failure: Failure | null;
  readonly id?: string;
  /** What else came of it. */
  readonly consequence?: string | undefined;
  /** Leads to where the cause can be looked for. */
  readonly onDiagnose?: () => void;
}

/** What happened and what to do next. */
export function FailureNote({ failure, id, consequence, onDiagnose }: FailureNoteProps) {
  if (failure === null) return null;
  const { sentence, action } = failureText(failure);
  return (
    <p className="failure" role="alert" id={id}>
      <Icon shape={TriangleAlert} size={14} />
      <span>
        <strong>{sentence}</strong> {action}
        {consequence !== undefined && <> {consequence}</>}
        {onDiagnose !== undefined && (
          <>
            {' '}
            <button type="button" className="link" onClick={onDiagnose}>
              {diagnoseAction}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
