import { useState } from 'react';
import type { RenewedDue } from '../../preload/contract.ts';
import { nothingRenewedText } from '../words/renewal-text.ts';
import { renewedChosenText } from '../words/selection-text.ts';
import { ask } from './ask.ts';

type Ids = ReadonlySet<string>;

export interface RenewChosen {
  readonly busy: boolean;
  /** How it ended, for as long as those are selected that were renewed; null before. */
  readonly receipt: (ids: Ids) => string | null;
  /** Ignored while one is under way. */
  readonly renew: (ids: Ids) => void;
}

/** Renews the accounts that are selected, with their kept passwords. */
export function useRenewChosen(
  announce: (text: string) => void,
  onRenewed: (outcome: RenewedDue) => void,
): RenewChosen {
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<{ readonly ids: Ids; readonly text: string } | null>(null);

  async function renew(ids: Ids): Promise<void> {
    setBusy(true);
    setEnded(null);
    const result = await ask(window.tokenTray.renewAccounts({ ids: [...ids] }));
    setBusy(false);
    const text = result.ok ? renewedChosenText(result.value, ids.size) : nothingRenewedText;
    announce(text);
    setEnded({ ids, text });
    if (result.ok) onRenewed(result.value);
  }

  return {
    busy,
    receipt: (ids) => (ended?.ids === ids ? ended.text : null),
    renew: (ids) => {
      if (!busy && ids.size > 0) void renew(ids);
    },
  };
}
