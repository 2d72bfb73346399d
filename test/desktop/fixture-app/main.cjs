// @ts-check
// As little of an app as shows that every part of the virtual desktop works.
'use strict';
const {
  app,
  BrowserWindow,
  clipboard,
  Menu,
  nativeImage,
  Notification,
  powerMonitor,
  safeStorage,
  Tray,
} = require('electron');

const dot = Buffer.alloc(16 * 16 * 4, 0xff);

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

async function start() {
  await app.whenReady();
  const tray = new Tray(nativeImage.createFromBitmap(dot, { width: 16, height: 16 }));
  tray.setToolTip('Fixture');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      {
        label: 'Copy_as',
        submenu: [{ label: 'Header', click: () => void clipboard.writeText('Fixture: copied') }],
      },
      { type: 'separator' },
      { label: 'Asleep', enabled: false },
      {
        label: 'Notify',
        click: () => {
          const notification = new Notification({ title: 'Fixture & Co', body: 'says hello' });
          notification.on('click', () => say('notification clicked'));
          notification.show();
        },
      },
    ]),
  );
  powerMonitor.on('suspend', () => say('suspend'));
  powerMonitor.on('resume', () => say('resume'));
  const vault = safeStorage.getSelectedStorageBackend();
  say(`vault ${vault} ${safeStorage.isEncryptionAvailable()}`);
  const window = new BrowserWindow({ width: 640, height: 400, title: app.name });
  void window.loadURL('data:text/html,<title>Fixture</title><h1>Hello</h1>');
  window.on('focus', () => tray.setToolTip('Fixture, focused'));
}
app.on('window-all-closed', () => app.quit());
void start();
