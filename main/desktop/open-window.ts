import { app } from 'electron';
import path from 'node:path';
import { productName } from './identity.ts';
import { openPage } from './page-session.ts';
import { createAppWindow, type AppWindow, type AppWindowOptions } from './window.ts';

interface Choices extends Pick<AppWindowOptions, 'icon' | 'bounds' | 'onBounds' | 'onFocus'> {
  /** Resolves when the page can be answered: a window may be there before its accounts are. */
  readonly served: Promise<void>;
}

/** The app's one window, with what is the same for every user. */
export function openAppWindow({ served, ...choices }: Choices): AppWindow {
  return createAppWindow({
    openPage: () => openPage(served),
    title: productName,
    preload: path.join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    devTools: !app.isPackaged,
    ...choices,
  });
}
