import { RefreshCw } from 'lucide-react';

/** The mark of an account that is renewed without the user. */
export function RenewsItself() {
  return (
    <span className="renews-itself muted" title="Renews itself before it expires">
      <RefreshCw size={12} aria-hidden="true" />
      auto
      <span className="unseen">: renews itself before it expires</span>
    </span>
  );
}
