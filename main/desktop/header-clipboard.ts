import type { ClipboardView, CopyFormat, Result, WhichToken } from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import type { TextClipboard } from './electron-clipboard.ts';

export interface HeaderClipboard {
  /** Puts `text` on the clipboard and, where wanted, clears it again later. */
  copy(copied: Copied): Promise<Result<ClipboardView>>;
  /** Puts a text there that is no secret, and stays. What was copied before is let go. */
  copyPlain(text: string): Promise<Result<null>>;
  /** Clears the clipboard if it still holds what we wrote. After a failure it is held on to. */
  clear(): Promise<Result<null>>;
  holds(): ClipboardView | null;
  stop(): Promise<void>;
}

export interface Copied {
  readonly accountId: string;
  readonly which: WhichToken;
  readonly format: CopyFormat;
  readonly text: string;
}

export interface HeaderClipboardOptions {
  readonly clipboard: TextClipboard;
  readonly clock: Clock;
  /** 0 never clears. */
  readonly clearAfterMs: () => number;
  readonly onChange: (view: ClipboardView | null) => void;
}

const failedToAnswer = { ok: false, failure: { kind: 'clipboard-failed' } } as const;
const clearAgainAfterMs = 5_000;
/** Sleep can stop timers while the clock goes on, so the wall clock is asked again. */
const longestWaitMs = 60_000;

export function createHeaderClipboard(options: HeaderClipboardOptions): HeaderClipboard {
  const { clipboard, clock } = options;
  let held: { readonly text: string; readonly view: ClipboardView } | null = null;
  let cancelTimer = (): void => {};
  let lastJob: Promise<unknown> = Promise.resolve();
  let stopped = false;

  /** Reading and writing are two steps each: what is asked for in between waits its turn. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = lastJob.then(job, job);
    lastJob = turn;
    return turn;
  }

  function show(): void {
    if (!stopped) options.onChange(held?.view ?? null);
  }

  async function letGo(): Promise<Result<null>> {
    if (held === null) return { ok: true, value: null };
    try {
      // What somebody copied since is theirs: only our own text is cleared.
      if ((await clipboard.read()) === held.text) clipboard.clear();
    } catch {
      // The error may quote the text. Another program has the clipboard open just now.
      clearAt(clock.now() + clearAgainAfterMs);
      return failedToAnswer;
    }
    cancelTimer();
    held = null;
    show();
    return { ok: true, value: null };
  }

  function clearAt(clearsAt: number): void {
    cancelTimer();
    if (stopped) return;
    cancelTimer = clock.setTimer(Math.min(clearsAt - clock.now(), longestWaitMs), () => {
      if (clock.now() < clearsAt) clearAt(clearsAt);
      else void inTurn(letGo);
    });
  }

  async function put({ accountId, which, format, text }: Copied): Promise<Result<ClipboardView>> {
    const clearAfterMs = options.clearAfterMs();
    const clearsAt = clearAfterMs === 0 ? null : clock.now() + clearAfterMs;
    const view: ClipboardView = { accountId, which, format, clearsAt };
    try {
      await clipboard.write(text);
      // From here on it may be there, so it has an owner who clears it.
      held = { text, view };
      if (clearsAt === null) cancelTimer();
      else clearAt(clearsAt);
      // A clipboard that refuses does so silently on some platforms.
      if ((await clipboard.read()) !== text) {
        cancelTimer();
        held = null;
        show();
        return failedToAnswer;
      }
    } catch {
      // The failure that the user gets says all there is to say; the error may quote the text.
      show();
      return failedToAnswer;
    }
    show();
    return { ok: true, value: view };
  }

  async function putPlain(text: string): Promise<Result<null>> {
    try {
      await clipboard.write(text);
      if ((await clipboard.read()) !== text) return failedToAnswer;
    } catch {
      // Another program has the clipboard open just now, which is what the user is told.
      return failedToAnswer;
    }
    cancelTimer();
    held = null;
    show();
    return { ok: true, value: null };
  }

  return {
    copy: (copied) => inTurn(() => put(copied)),
    copyPlain: (text) => inTurn(() => putPlain(text)),
    clear: () => inTurn(letGo),
    holds: () => held?.view ?? null,
    stop: async () => {
      stopped = true;
      await inTurn(letGo);
      cancelTimer();
    },
  };
}
