import type { Failure, Result } from '../../preload/contract.ts';
import { ask } from './ask.ts';

export type LiveState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: T };

/** Something that main knows, as of what it last told. */
export interface Live<T> {
  readonly now: () => LiveState<T>;
  /** Answers with what ends it. */
  readonly watch: (listener: () => void) => () => void;
  /** Resolves once there is something to show, if only a failure. */
  readonly answered: Promise<void>;
  readonly retry: () => void;
  /** For what main answered to a command, ahead of its message. */
  readonly replace: (value: T) => void;
}

/**
 * Asks main once, at once, and follows what it sends from now on. What there is to show before all
 * of it is here, `load` hands to `onPart`.
 */
export function createLive<T>(
  load: (onPart: (value: T) => void) => Promise<Result<T>>,
  follow: (listener: (value: T) => void) => void,
): Live<T> {
  let current: LiveState<T> = { state: 'loading' };
  let heard = false;
  const listeners = new Set<() => void>();

  function set(next: LiveState<T>): void {
    current = next;
    for (const listener of listeners) listener();
  }

  function replace(value: T): void {
    heard = true;
    set({ state: 'ready', value });
  }

  async function request(onShown: () => void): Promise<void> {
    heard = false;
    const result = await ask(
      load((part) => {
        if (!heard) set({ state: 'ready', value: part });
        onShown();
      }),
    );
    // A message that arrived before the answer is newer than the answer.
    if (!heard)
      set(
        result.ok
          ? { state: 'ready', value: result.value }
          : { state: 'failed', failure: result.failure },
      );
    onShown();
  }

  follow(replace);
  return {
    now: () => current,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answered: new Promise((resolve) => void request(resolve)),
    retry: () => {
      set({ state: 'loading' });
      void request(() => {});
    },
    replace,
  };
}
