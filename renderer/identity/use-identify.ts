import { useRef, useState } from 'react';
import type { Failure, TokenIdentity } from '../../preload/contract.ts';
import { ask } from '../state/ask.ts';

type Answer =
  | { readonly state: 'none' }
  | { readonly state: 'asked' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'known'; readonly identity: TokenIdentity };

interface Identify {
  readonly answer: Answer;
  readonly ask: (text: string) => void;
  /** The text is another one by now. */
  readonly forget: () => void;
}

/** What main says of a text. Only the last question is answered. */
export function useIdentify(): Identify {
  const [answer, setAnswer] = useState<Answer>({ state: 'none' });
  const turn = useRef(0);

  async function identify(text: string): Promise<void> {
    const mine = (turn.current += 1);
    setAnswer({ state: 'asked' });
    const result = await ask(window.tokenTray.identifyToken({ text }));
    if (mine !== turn.current) return;
    setAnswer(
      result.ok
        ? { state: 'known', identity: result.value }
        : { state: 'failed', failure: result.failure },
    );
  }

  return {
    answer,
    ask: (text) => void identify(text),
    forget: () => {
      turn.current += 1;
      setAnswer({ state: 'none' });
    },
  };
}
