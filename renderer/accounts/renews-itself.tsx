import { RefreshCw } from 'lucide-react';
import { automaticMark, automaticMeaning, automaticSaid } from '../words/renewal-text.ts';

/** The mark of an account that is renewed without the user. */
export function RenewsItself() {
  return (
    <span className="renews-itself muted" title={automaticMeaning}>
      <RefreshCw size={12} aria-hidden="true" />
      {automaticMark}
      <span className="unseen">{automaticSaid}</span>
    </span>
  );
}
