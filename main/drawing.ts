import type { AccountView } from '../preload/contract.ts';
import type { Accounts } from './accounts/accounts.ts';
import { atMostEvery, type Limited } from './at-most-every.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import { betweenDrawingsMs } from './desktop/tray-drawing.ts';
import type { AppTray } from './desktop/tray.ts';
import type { Clock } from './expiry/clock.ts';

export interface DrawingOptions {
  readonly clock: Pick<Clock, 'now' | 'setTimer'>;
  readonly accounts: Pick<Accounts, 'views' | 'tally'>;
  readonly clipboard: Pick<HeaderClipboard, 'holds'>;
  readonly tray: Pick<AppTray, 'render'>;
  /** What the accounts look like to the window is not what it was. */
  readonly onViews: (views: readonly AccountView[]) => void;
}

/** Shows tray and window what is known of the accounts by now. */
export function createDrawing(options: DrawingOptions): Limited {
  const { clock, accounts, clipboard, tray, onViews } = options;
  let shown = accounts.views();

  return atMostEvery(clock, betweenDrawingsMs, () => {
    const views = accounts.views();
    const held = clipboard.holds();
    tray.render({ accounts: views, tally: accounts.tally(), held, now: clock.now() });
    if (views === shown) return;
    shown = views;
    onViews(views);
  });
}
