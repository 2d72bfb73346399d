import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { AccountView } from '../../preload/contract.ts';
import { Progress } from '../frame/progress.tsx';
import { ask } from '../state/ask.ts';
import { useNow } from '../state/use-now.ts';
import { renewedDueText } from '../words/renewal-text.ts';
import { statusAt } from './status.ts';

interface RenewDueProps {
  readonly accounts: readonly AccountView[];
  readonly announce: (text: string) => void;
}

/** One button for every token that is over or soon will be; nothing when there is none. */
export function RenewDue({ accounts, announce }: RenewDueProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const now = useNow(() => 60_000);
  const due = accounts.filter((account) => {
    const status = statusAt(account, now);
    return status === 'expiring' || status === 'expired';
  });

  async function renew(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    // Each row tells of its own failure.
    const result = await ask(window.tokenTray.renewDue());
    setBusy(false);
    const text = result.ok ? renewedDueText(result.value) : 'Nothing was renewed';
    setOutcome(text);
    announce(text);
  }

  if (due.length === 0) return null;
  return (
    <>
      <span className="muted">{busy ? <Progress text="Logging in…" /> : outcome}</span>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void renew()}>
        <RefreshCw size={16} aria-hidden="true" />
        Renew all due ({due.length})
      </button>
    </>
  );
}
