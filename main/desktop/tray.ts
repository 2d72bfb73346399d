import {
  Menu,
  nativeImage,
  Tray,
  type MenuItemConstructorOptions,
  type NativeImage,
} from 'electron';
import path from 'node:path';
import { createTrayDrawing } from './tray-drawing.ts';
import {
  escapeLabel,
  trayIconFile,
  type TrayAction,
  type TrayItem,
  type TrayModel,
  type TrayState,
} from './tray-menu.ts';

export interface AppTray {
  /** Shows the model; touches icon, tooltip and menu only where they differ from before. */
  render(model: TrayModel): void;
  stop(): void;
}

export interface AppTrayOptions {
  readonly platform: NodeJS.Platform;
  readonly iconFolder: string;
  readonly onAction: (action: TrayAction) => void;
}

export function createTray({ platform, iconFolder, onAction }: AppTrayOptions): AppTray {
  const images = new Map<TrayState, NativeImage>();
  const tray = new Tray(image('fine'));
  const changesOf = createTrayDrawing('fine');

  function image(state: TrayState): NativeImage {
    const known = images.get(state);
    if (known !== undefined) return known;
    const made = nativeImage.createFromPath(path.join(iconFolder, trayIconFile(state, platform)));
    if (platform === 'darwin') made.setTemplateImage(true);
    images.set(state, made);
    return made;
  }

  // macOS opens the menu by itself and Linux hosts differ, but on Windows a left click does nothing
  // unless the app opens the menu: https://www.electronjs.org/docs/latest/api/tray
  if (platform === 'win32') tray.on('click', () => tray.popUpContextMenu());
  if (platform === 'linux') tray.on('click', () => onAction({ kind: 'open' }));

  return {
    render: (model) => {
      const { state, tooltip, items } = changesOf(model);
      if (state !== null) tray.setImage(image(state));
      if (tooltip !== null) tray.setToolTip(tooltip);
      // Setting a menu closes the one that is open: https://github.com/electron/electron/issues/4801
      if (items !== null) tray.setContextMenu(Menu.buildFromTemplate(items.map(template)));
    },
    stop: () => tray.destroy(),
  };

  function template(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'note':
        return { label: escapeLabel(item.label), enabled: false };
      case 'submenu':
        return { label: escapeLabel(item.label), submenu: item.items.map(template) };
      case 'action':
        return { label: escapeLabel(item.label), click: () => onAction(item.action) };
    }
  }
}
