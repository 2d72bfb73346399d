// @ts-check
// The floor of a tray app: an icon and a menu.
'use strict';
const { app, Menu, nativeImage, Tray } = require('electron');
const path = require('node:path');

/** Held here: an icon that is collected vanishes from the panel. @type {import('electron').Tray | undefined} */
let tray;

app.enableSandbox();
Menu.setApplicationMenu(null);
void app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(path.join(__dirname, 'icon.png')));
  tray.setToolTip('Bare');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
