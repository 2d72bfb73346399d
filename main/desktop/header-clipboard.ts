import type { ClipboardView, CopyFormat, Result } from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import type { TextClipboard } from './electron-clipboard.ts';

export interface HeaderClipboard {
  /** Puts `text` on the clipboard and, where wanted, clears it again later. */
  copy(copied: Copied): Promise<Result<ClipboardView>>;
  /** Clears the clipboard if it still holds what we wrote. */
  clear(): Promise<void>;
  holds(): ClipboardView | null;
  stop(): Promise<void>;
}

export interface Copied {
  readonly accountId: string;
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

export function createHeaderClipboard(options: HeaderClipboardOptions): HeaderClipboard {
  const { clipboard, clock } = options;
  let held: { readonly text: string; readonly view: ClipboardView } | null = null;
  let cancelTimer = (): void => {};
  let stopped = false;

  async function letGo(): Promise<void> {
    const mine = held;
    if (mine === null) return;
    cancelTimer();
    held = null;
    try {
      // What somebody copied since is theirs: only our own text is cleared.
      if ((await clipboard.read()) === mine.text) clipboard.clear();
    } finally {
      if (!stopped) options.onChange(null);
    }
  }

  /** Sleep can stop timers while the clock goes on, so the wall clock decides. */
  function clearAt(clearsAt: number): void {
    cancelTimer = clock.setTimer(Math.min(clearsAt - clock.now(), 60_000), () => {
      if (clock.now() < clearsAt) clearAt(clearsAt);
      else void letGo().catch(() => options.onChange(null));
    });
  }

  return {
    copy: async ({ accountId, format, text }) => {
      try {
        await clipboard.write(text);
        // A clipboard that refuses does so silently on some platforms.
        if ((await clipboard.read()) !== text) throw new Error('The clipboard holds another text');
      } catch {
        // The failure that the user gets says all there is to say; the error may quote the text.
        return { ok: false, failure: { kind: 'clipboard-failed' } };
      }
      cancelTimer();
      const clearAfterMs = options.clearAfterMs();
      const clearsAt = clearAfterMs === 0 ? null : clock.now() + clearAfterMs;
      const view: ClipboardView = { accountId, format, clearsAt };
      held = { text, view };
      if (clearsAt !== null) clearAt(clearsAt);
      options.onChange(view);
      return { ok: true, value: view };
    },
    clear: letGo,
    holds: () => held?.view ?? null,
    stop: async () => {
      stopped = true;
      await letGo();
    },
  };
}
