import { useEffect, useState } from 'react';
import { onAccounts } from './account-feed.ts';

const longestMs = 60_000;
const shortestMs = 250;

/**
 * The wall clock, as of what happened last: `delayMs` after the last look, an account changed, or
 * the page became visible. A page that nobody sees has no timer.
 */
export function useNow(delayMs: (now: number) => number): number {
  const [now, setNow] = useState(() => Date.now());
  const [visible, setVisible] = useState(!document.hidden);

  useEffect(() => {
    const look = () => {
      setVisible(!document.hidden);
      setNow(Date.now());
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    const unfollow = onAccounts(look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      unfollow();
    };
  }, []);

  // Beyond a minute it looks again anyway: the clock may have been set, or the machine asleep.
  const nextAt = now + Math.min(longestMs, Math.max(shortestMs, delayMs(now)));
  useEffect(() => {
    if (!visible) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(longestMs, nextAt - Date.now()));
    return () => clearTimeout(timer);
  }, [visible, nextAt]);

  return now;
}
