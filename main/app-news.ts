import { pack, type AppView, type Packed } from '../preload/contract.ts';
import type { AppWindow } from './desktop/window.ts';

export interface AppNews {
  /** For the window's question. What it is told later is compared with this. */
  answer(): Packed<AppView>;
  /** Tells the window where something differs from what it was told last. */
  tell(): void;
  /** Tells it in any case: what follows from the time may differ though nothing else does. */
  tellAnew(): void;
}

/** Keeps the window's knowledge of the app up to date. To draw the same again would hold it up. */
export function createAppNews(
  window: Pick<AppWindow, 'send' | 'isOpen'>,
  appView: () => AppView,
): AppNews {
  let told: Packed<AppView> | null = null;

  function send(view: Packed<AppView>): void {
    told = view;
    window.send('appChanged', view);
  }

  return {
    answer: () => (told = pack(appView())),
    tell: () => {
      if (!window.isOpen()) return;
      const view = pack(appView());
      if (view !== told) send(view);
    },
    tellAnew: () => {
      if (window.isOpen()) send(pack(appView()));
    },
  };
}
