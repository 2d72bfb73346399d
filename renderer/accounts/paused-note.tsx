import { CirclePause } from 'lucide-react';
import type { Failure } from '../../preload/contract.ts';
import { pausedText } from '../words/renewal-text.ts';

/** Why the account no longer renews itself, and what starts it again. */
export function PausedNote({ pausedBy }: { readonly pausedBy: Failure['kind'] }) {
  const { sentence, action } = pausedText(pausedBy);
  return (
    <p className="paused">
      <CirclePause size={14} aria-hidden="true" />
      <span>
        <strong>{sentence}</strong> {action}
      </span>
    </p>
  );
}
