import { app } from 'electron';
import path from 'node:path';
import { productName } from './identity.ts';
import { openPage } from './page-session.ts';
import { createAppWindow, type AppWindow, type AppWindowOptions } from './window.ts';

type Choices = Pick<AppWindowOptions, 'icon' | 'served' | 'bounds' | 'onBounds' | 'onFocus'>;

/** The app's one window, with what is the same for every user. */
export function openAppWindow(choices: Choices): AppWindow {
  return createAppWindow({
    openPage,
    title: productName,
    preload: path.join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    devTools: !app.isPackaged,
    ...choices,
  });
}
