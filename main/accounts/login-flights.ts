import type { Result } from '../../preload/contract.ts';
import { failed } from './failed.ts';

/** One login under way per account: a second one would be a second try of a wrong password. */
export interface LoginFlights {
  /** Joins the login of this account that is under way, else begins this one. */
  join(id: string, login: (signal: AbortSignal) => Promise<Result<null>>): Promise<Result<null>>;
  isUnderWay(id: string): boolean;
  /** The login under way, if any, ends as superseded and changes nothing. */
  supersede(id: string): void;
  supersedeAll(): void;
  /** Supersedes all; later ones do not begin. */
  close(): void;
  /** Closes, and resolves when none is left. */
  stop(): Promise<void>;
}

interface Flight {
  readonly answer: Promise<Result<null>>;
  readonly abort: () => void;
}

export function createLoginFlights(onChange: (id: string) => void): LoginFlights {
  const current = new Map<string, Flight>();
  const unfinished = new Set<Promise<unknown>>();
  let stopped = false;

  function join(
    id: string,
    login: (signal: AbortSignal) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    if (stopped) return Promise.resolve(failed({ kind: 'superseded' }));
    const underWay = current.get(id);
    if (underWay) return underWay.answer;

    const controller = new AbortController();
    const answer = login(controller.signal).finally(() => {
      unfinished.delete(answer);
      if (current.get(id) !== flight) return;
      current.delete(id);
      onChange(id);
    });
    const flight = { answer, abort: () => controller.abort() };
    unfinished.add(answer);
    current.set(id, flight);
    onChange(id);
    return answer;
  }

  function supersede(id: string): void {
    current.get(id)?.abort();
    if (current.delete(id)) onChange(id);
  }

  function supersedeAll(): void {
    for (const id of current.keys()) supersede(id);
  }

  function close(): void {
    stopped = true;
    supersedeAll();
  }

  async function stop(): Promise<void> {
    close();
    await Promise.allSettled(unfinished);
  }

  return { join, isUnderWay: (id) => current.has(id), supersede, supersedeAll, close, stop };
}
