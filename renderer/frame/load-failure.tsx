import type { Failure } from '../../preload/contract.ts';
import { FailureNote } from './failure-note.tsx';

interface LoadFailureProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function LoadFailure({ failure, onRetry }: LoadFailureProps) {
  return (
    <main className="empty">
      <h1>The accounts could not be loaded</h1>
      <FailureNote failure={failure} />
      <button type="button" className="button button-main" onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}
