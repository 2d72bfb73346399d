import { app } from 'electron';
import path from 'node:path';
import { appIcon } from './icons.ts';
import { productName } from './identity.ts';
import { openPage } from './page-session.ts';
import { createAppWindow, type AppWindow, type AppWindowOptions } from './window.ts';

interface Choices extends Pick<AppWindowOptions, 'bounds' | 'onBounds' | 'onFocus'> {
  /** The page got its style sheet, the last of what its HTML asks for. */
  readonly onStyles: () => void;
}

/** The app's one window, with what is the same for every user. */
export function openAppWindow({ onStyles, ...choices }: Choices): AppWindow {
  return createAppWindow({
    openPage: () => openPage(onStyles),
    title: productName,
    icon: appIcon(),
    preload: path.join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    devTools: !app.isPackaged,
    ...choices,
  });
}
