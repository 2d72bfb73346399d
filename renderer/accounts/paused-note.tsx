import { CirclePause } from 'lucide';
import type { Failure } from '../../preload/contract.ts';
import { pausedText } from '../words/renewal-text.ts';
import { Icon } from '../icons/icon.tsx';

/** Why the account no longer renews itself, and what starts it again. */
export function PausedNote({ pausedBy }: { readonly pausedBy: Failure['kind'] }) {
  const { sentence, action } = pausedText(pausedBy);
  return (
    <p className="paused">
      <Icon shape={CirclePause} size={14} />
      <span>
        <strong>{sentence}</strong> {action}
      </span>
    </p>
  );
}
