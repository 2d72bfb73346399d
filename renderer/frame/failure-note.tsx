import { TriangleAlert } from 'lucide-react';
import type { Failure } from '../../preload/contract.ts';
import { failureText } from '../words/failure-text.ts';

/** What happened and what to do next. */
export function FailureNote({ failure, id }: { readonly failure: Failure; readonly id?: string }) {
  const { sentence, action } = failureText(failure);
  return (
    <p className="failure" role="alert" id={id}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        <strong>{sentence}</strong> {action}
      </span>
    </p>
  );
}
