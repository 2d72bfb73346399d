import { TriangleAlert } from 'lucide-react';
import type { Failure } from '../../preload/contract.ts';
import { failureText } from '../words/failure-text.ts';

interface FailureNoteProps {
  readonly failure: Failure;
  readonly id?: string;
  /** What else came of it. */
  readonly consequence?: string | undefined;
}

/** What happened and what to do next. */
export function FailureNote({ failure, id, consequence }: FailureNoteProps) {
  const { sentence, action } = failureText(failure);
  return (
    <p className="failure" role="alert" id={id}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        <strong>{sentence}</strong> {action}
        {consequence !== undefined && <> {consequence}</>}
      </span>
    </p>
  );
}
