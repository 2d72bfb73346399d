import { useState } from 'react';
import type { Failure, Result } from '../../preload/contract.ts';
import { ask } from './ask.ts';

export interface Submit<T> {
  readonly busy: boolean;
  /** Of the last attempt; null while one is under way. */
  readonly failure: Failure | null;
  /** Ignored while an attempt is under way. */
  readonly run: (send: () => Promise<Result<T>>) => void;
  readonly forgetFailure: () => void;
}

export function useSubmit<T>(
  onSuccess: (value: T) => void,
  firstFailure: Failure | null = null,
): Submit<T> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(firstFailure);

  async function attempt(send: () => Promise<Result<T>>): Promise<void> {
    setBusy(true);
    setFailure(null);
    const result = await ask(send());
    setBusy(false);
    if (result.ok) onSuccess(result.value);
    // The user stopped it, or knows what overtook it.
    else if (result.failure.kind !== 'superseded') setFailure(result.failure);
  }

  return {
    busy,
    failure,
    run: (send) => {
      if (!busy) void attempt(send);
    },
    forgetFailure: () => setFailure(null),
  };
}
