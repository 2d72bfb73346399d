import type { Failure } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import { copiedNotice } from './desktop/notice-text.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import type { Clock } from './expiry/clock.ts';
import type { Notice } from './expiry/reminder-text.ts';

export interface PinnedCopyOptions {
  readonly accounts: Pick<Accounts, 'views'>;
  readonly clipboard: Pick<HeaderClipboard, 'holds'>;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  /** What a click in the tray does. */
  readonly act: (action: TrayAction) => Promise<void>;
  readonly notify: (notice: Notice) => void;
  /** Opens the window, which says what is in the way. */
  readonly tell: (failure: Failure) => void;
}

/** A key that is held down repeats, each time as if it were pressed. */
const pressedAnewAfterMs = 1_000;

/** Copies the first of the pinned accounts, as a click in the tray would. */
export function createPinnedCopy(options: PinnedCopyOptions): () => Promise<void> {
  const { accounts, clipboard, clock } = options;
  let lastPress = -Infinity;

  async function copy(): Promise<void> {
    const [first] = accounts.views();
    if (first === undefined || !first.pinned) {
      options.tell({ kind: 'nothing-pinned' });
      return;
    }
    const { id: accountId, copyFormat: format } = first;
    const before = clipboard.holds();
    await options.act({ kind: 'copy', accountId, which: 'current', format });
    const held = clipboard.holds();
    // What was not copied was told by then, where the account is.
    if (held === null || held === before || held.accountId !== accountId) return;
    options.notify(copiedNotice(first, held, clock.now()));
  }

  return async () => {
    const since = clock.monotonic() - lastPress;
    lastPress = clock.monotonic();
    if (since >= pressedAnewAfterMs) await copy();
  };
}
