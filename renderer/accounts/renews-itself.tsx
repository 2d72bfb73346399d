import { RefreshCw } from 'lucide';
import { automaticMark, automaticMeaning, automaticSaid } from '../words/renewal-text.ts';
import { Icon } from '../icons/icon.tsx';

/** The mark of an account that is renewed without the user. */
export function RenewsItself() {
  return (
    <span className="renews-itself muted" title={automaticMeaning}>
      <Icon shape={RefreshCw} size={12} />
      {automaticMark}
      <span className="unseen">{automaticSaid}</span>
    </span>
  );
}
