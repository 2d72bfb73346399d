import { Pin } from 'lucide-react';
import { pinnedMark } from '../words/list-text.ts';

export function PinMark() {
  return (
    <span className="pin-mark muted" title={pinnedMark}>
      <Pin size={14} aria-hidden="true" />
      <span className="unseen">{pinnedMark}</span>
    </span>
  );
}
