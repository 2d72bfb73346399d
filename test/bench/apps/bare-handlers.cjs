// @ts-check
// The floor of what a click in the tray does: a static window, a constant on the clipboard.
'use strict';
const { app, BrowserWindow, clipboard, Menu, nativeImage, Tray } = require('electron');
const path = require('node:path');

/** Held here: an icon that is collected vanishes from the panel. @type {import('electron').Tray | undefined} */
let tray;

app.enableSandbox();
Menu.setApplicationMenu(null);
app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(path.join(__dirname, 'icon.png')));
  tray.setToolTip('Bare');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      {
        label: 'Open',
        click: () => {
          const window = new BrowserWindow({ width: 880, height: 700 });
          void window.loadFile('page.html');
        },
      },
      { label: 'Copy', click: () => void clipboard.writeText('Authorization: Bearer constant') },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
});
