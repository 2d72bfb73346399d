// @ts-check
// Runs inside the apps whose windows are measured, before their own main: tells which scripts main
// loads and when a window has painted its list. What it costs, it costs the bare apps too.
'use strict';
const { app, BrowserWindow } = require('electron');
const { statSync } = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { painted, scrolled } = require('./page-scripts.cjs');

/**
 * @param {string} event
 * @param {object} details
 */
function tell(event, details) {
  process.send?.({ event, at: Date.now(), ...details });
}

const load = require.extensions['.js'];
require.extensions['.js'] = (module, file) => {
  tell('script', { name: path.basename(file), bytes: statSync(file).size });
  load(module, file);
};
// What is read as text and compiled then, as the app's script beside its code cache.
vm.Script = class extends vm.Script {
  /** @param {ConstructorParameters<typeof import('node:vm').Script>} args */
  constructor(...args) {
    tell('script', { name: 'text', bytes: Buffer.byteLength(args[0]) });
    super(...args);
  }
};

app.on('browser-window-created', (_event, window) => {
  const createdAt = Date.now();
  window.webContents.once('did-navigate', () => {
    void window.webContents
      .executeJavaScript(painted)
      .then((/** @type {object} */ times) => tell('painted', { createdAt, ...times }));
  });
  window.once('closed', () => tell('closed', {}));
});

process.on('message', (command) => {
  const [window] = BrowserWindow.getAllWindows();
  if (command === 'close') window?.close();
  if (command === 'scroll')
    void window?.webContents
      .executeJavaScript(scrolled)
      .then((/** @type {object} */ tasks) => tell('scrolled', tasks));
});

/** @type {(file: string) => { probed: string }} */
const readManifest = require;
require(path.join(__dirname, readManifest(path.join(__dirname, 'package.json')).probed));
