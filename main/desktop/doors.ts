import type { Clock } from '../expiry/clock.ts';
import type { AppWindow } from './window.ts';

/** Tray and window: the ways in which a user reaches the app. */
export interface Doors {
  /** As of the last look; until the first one it has the benefit of the doubt. */
  trayShown(): boolean;
  /**
   * After the start, looks for somebody who shows tray icons; the window opens where there is nobody.
   * Asking starts another program, so it waits until a window that is wanted is there. An app that
   * starts `hidden` does so at login, when everything starts, and a panel maybe later.
   */
  openSoon(hidden: boolean): void;
  /** The window was closed. Without a tray nobody could open it again, so the app ends. */
  windowClosed(): Promise<void>;
}

export interface DoorsOptions {
  /** Asks until the answer is yes, or so long. */
  readonly findTray: (patienceMs: number) => Promise<boolean>;
  readonly window: Pick<AppWindow, 'open' | 'isOpen'>;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly onLook: () => void;
  readonly quit: () => void;
}

const afterStart = { delayMs: 1_000, patienceMs: 0 };
const afterLogin = { delayMs: 5_000, patienceMs: 20_000 };
/** An app that ends by mistake tells of no expiry any more: it asks twice. */
const beforeEndMs = 2_000;

export function createDoors({ findTray, window, clock, onLook, quit }: DoorsOptions): Doors {
  let shown = true;

  async function look(patienceMs: number): Promise<void> {
    shown = await findTray(patienceMs);
    onLook();
  }

  async function openWithoutTray(patienceMs: number): Promise<void> {
    await look(patienceMs);
    if (!shown) window.open();
  }

  return {
    trayShown: () => shown,
    openSoon: (hidden) => {
      const { delayMs, patienceMs } = hidden ? afterLogin : afterStart;
      clock.setTimer(delayMs, () => void openWithoutTray(patienceMs));
    },
    windowClosed: async () => {
      await look(beforeEndMs);
      if (!shown && !window.isOpen()) quit();
    },
  };
}
