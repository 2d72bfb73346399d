import type { AppWindow } from './window.ts';

/** Tray and window: the ways in which a user reaches the app. */
export interface Doors {
  /** As of the last look; until the first one it has the benefit of the doubt. */
  trayShown(): boolean;
  /** Looks for somebody who shows tray icons; the window opens where there is nobody. */
  open(patienceMs: number): Promise<void>;
  /** The window was closed. Without a tray nobody could open it again, so the app ends. */
  windowClosed(): Promise<void>;
}

export interface DoorsOptions {
  /** Asks until the answer is yes, or so long. */
  readonly findTray: (patienceMs: number) => Promise<boolean>;
  readonly window: Pick<AppWindow, 'open' | 'isOpen'>;
  readonly onLook: () => void;
  readonly quit: () => void;
}

export function createDoors({ findTray, window, onLook, quit }: DoorsOptions): Doors {
  let shown = true;

  async function look(patienceMs: number): Promise<void> {
    shown = await findTray(patienceMs);
    onLook();
  }

  return {
    trayShown: () => shown,
    open: async (patienceMs) => {
      await look(patienceMs);
      if (!shown) window.open();
    },
    windowClosed: async () => {
      await look(0);
      if (!shown && !window.isOpen()) quit();
    },
  };
}
