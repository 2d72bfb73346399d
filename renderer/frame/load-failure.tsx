import type { Failure } from '../../preload/contract.ts';
import { FailureNote } from './failure-note.tsx';

interface LoadFailureProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function LoadFailure({ failure, onRetry }: LoadFailureProps) {
  return (
    <section className="empty">
      <h2>The accounts could not be loaded</h2>
      <FailureNote failure={failure} />
      <button type="button" className="button button-main" onClick={onRetry}>
        Try again
      </button>
    </section>
  );
}
