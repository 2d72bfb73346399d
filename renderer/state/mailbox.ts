/** Keeps the last message until somebody reads: main may send before the page can act on it. */
export interface Mailbox<T> {
  readonly put: (message: T) => void;
  /** Hands over what waits and what comes; answers with what ends it. */
  readonly read: (reader: (message: T) => void) => () => void;
}

export function createMailbox<T>(): Mailbox<T> {
  let waiting: T[] = [];
  let current: ((message: T) => void) | null = null;
  return {
    put: (message) => {
      if (current === null) waiting = [message];
      else current(message);
    },
    read: (reader) => {
      current = reader;
      for (const message of waiting.splice(0)) reader(message);
      return () => {
        if (current === reader) current = null;
      };
    },
  };
}
