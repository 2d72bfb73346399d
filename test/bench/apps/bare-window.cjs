// @ts-check
// The floor of a tray app that opens its window at start: a static page with ten rows.
'use strict';
const { app, BrowserWindow, Menu, nativeImage, Tray } = require('electron');
const path = require('node:path');

/** Held here: an icon that is collected vanishes from the panel. @type {import('electron').Tray | undefined} */
let tray;

app.enableSandbox();
Menu.setApplicationMenu(null);
void app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(path.join(__dirname, 'icon.png')));
  tray.setToolTip('Bare');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
  const window = new BrowserWindow({ width: 880, height: 700 });
  void window.loadFile('page.html');
});
