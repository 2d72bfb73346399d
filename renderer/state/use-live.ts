import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../preload/contract.ts';
import { ask } from './ask.ts';

export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: T };

export interface Following<T> {
  readonly live: Live<T>;
  readonly retry: () => void;
  /** For what main answered to a command, ahead of its message. */
  readonly replace: (value: T) => void;
}

/** Asks main once, then follows what it sends. Both functions must keep their identity. */
export function useLive<T>(
  load: () => Promise<Result<T>>,
  follow: (listener: (value: T) => void) => () => void,
): Following<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  const heard = useRef(false);

  const request = useCallback(async () => {
    heard.current = false;
    const result = await ask(load());
    // A message that arrived before the answer is newer than the answer.
    if (heard.current) return;
    setLive(
      result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'failed', failure: result.failure },
    );
  }, [load]);

  const replace = useCallback((value: T) => {
    heard.current = true;
    setLive({ state: 'ready', value });
  }, []);

  useEffect(() => {
    const unfollow = follow(replace);
    void request();
    return unfollow;
  }, [follow, replace, request]);

  const retry = useCallback(() => {
    setLive({ state: 'loading' });
    void request();
  }, [request]);

  return { live, retry, replace };
}
