import type { Failure } from '../../preload/contract.ts';
import { tryAgainAction } from '../words/button-text.ts';
import { loadFailureTitle } from '../words/page-text.ts';
import { FailureNote } from './failure-note.tsx';
import { Button } from './button.tsx';

interface LoadFailureProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function LoadFailure({ failure, onRetry }: LoadFailureProps) {
  return (
    <main className="empty">
      <h1>{loadFailureTitle}</h1>
      <FailureNote failure={failure} />
      <Button className="button-main" onClick={onRetry}>
        {tryAgainAction}
      </Button>
    </main>
  );
}
