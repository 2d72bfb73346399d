import { Pin } from 'lucide';
import { pinnedMark } from '../words/list-text.ts';
import { Icon } from '../icons/icon.tsx';

export function PinMark() {
  return (
    <span className="pin-mark muted" title={pinnedMark}>
      <Icon shape={Pin} size={14} />
      <span className="unseen">{pinnedMark}</span>
    </span>
  );
}
