import { RefreshCw } from 'lucide';
import { useState } from 'react';
import type { AccountView, RenewedDue } from '../../preload/contract.ts';
import { Progress } from '../frame/progress.tsx';
import { ask } from '../state/ask.ts';
import type { ListedAccounts } from '../state/list-accounts.ts';
import { useNow } from '../state/use-now.ts';
import { loggingIn } from '../words/button-text.ts';
import { nothingRenewedText, renewAllDueAction, renewedDueText } from '../words/renewal-text.ts';
import { statusAt } from './status.ts';
import { Button } from '../frame/button.tsx';

interface RenewDueProps {
  readonly accounts: readonly AccountView[];
  readonly all: ListedAccounts['all'];
  readonly announce: (text: string) => void;
  /** What rows and dialogs are to tell of it. */
  readonly onRenewed: (outcome: RenewedDue) => void;
}

/** One button for every token that is over or soon will be; nothing when there is none. */
export function RenewDue({ accounts, all, announce, onRenewed }: RenewDueProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ text: string; due: string } | null>(null);
  const now = useNow(() => 60_000);
  const due = accounts
    .filter((account) => {
      const status = statusAt(account, now);
      return status === 'expiring' || status === 'expired';
    })
    .map(({ id }) => id);
  const which = due.join();
  const count = all?.due ?? due.length;

  async function renew(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    const result = await ask(window.tokenTray.renewDue());
    setBusy(false);
    const text = result.ok ? renewedDueText(result.value) : nothingRenewedText;
    announce(text);
    if (!result.ok) return;
    const left = due.filter((id) => !result.value.renewed.includes(id));
    setOutcome({ text, due: left.join() });
    onRenewed(result.value);
  }

  if (count === 0) return null;
  return (
    <>
      <span className="due-outcome muted">
        {busy ? <Progress text={loggingIn} /> : outcome?.due === which && outcome.text}
      </span>
      <Button icon={RefreshCw} unavailable={busy} onClick={() => void renew()}>
        {renewAllDueAction(count)}
      </Button>
    </>
  );
}
