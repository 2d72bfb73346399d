import { useEffect, useState } from 'react';
import type { Failure, ReminderView } from '../../preload/contract.ts';
import { unpack } from '../../preload/packed.ts';
import { ask } from '../state/ask.ts';

/** A login of many accounts changes them many times a second; main hears a page only so often. */
const betweenMs = 1_000;

export interface Reminders {
  /** By account. Empty until main has answered. */
  readonly byAccount: ReadonlyMap<string, readonly ReminderView[]>;
  readonly failure: Failure | null;
}

const none: Reminders = { byAccount: new Map(), failure: null };

async function load(): Promise<Reminders> {
  const result = await ask(window.tokenTray.listReminders());
  if (!result.ok) return { ...none, failure: result.failure };
  const entries = unpack(result.value).map((one) => [one.accountId, one.reminders] as const);
  return { byAccount: new Map(entries), failure: null };
}

/** The reminders to come, as main has them: asked again when accounts or settings changed. */
export function useReminders(): Reminders {
  const [reminders, setReminders] = useState(none);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastAskedAt = -Infinity;
    let asked = 0;

    async function request(): Promise<void> {
      timer = null;
      lastAskedAt = performance.now();
      asked += 1;
      const current = asked;
      const loaded = await load();
      // A later answer may have come first.
      if (current === asked) setReminders(loaded);
    }
    function requestSoon(): void {
      const waitMs = Math.max(0, lastAskedAt + betweenMs - performance.now());
      timer ??= setTimeout(() => void request(), waitMs);
    }

    requestSoon();
    const unfollow = [
      window.tokenTray.on('accountsChanged', requestSoon),
      window.tokenTray.on('appChanged', requestSoon),
    ];
    return () => {
      asked += 1;
      for (const end of unfollow) end();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);

  return reminders;
}
