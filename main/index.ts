import { app, Menu, protocol } from 'electron';
import { startApp } from './app.ts';
import { appId, productName } from './desktop/identity.ts';
import { pageScheme } from './desktop/page.ts';
import { profilePath } from './desktop/profile.ts';
import { whichInstance } from './desktop/single-instance.ts';
import { giveUpOn, giveUpWithoutLock } from './desktop/start-failure.ts';

// Trusting any certificate because a variable says so would hand passwords to whoever is between.
delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];

app.setName(productName);
app.setAppUserModelId(appId);
const profile = profilePath({
  appData: app.getPath('appData'),
  packaged: app.isPackaged,
  override: process.env['TOKEN_TRAY_PROFILE'],
});
app.setPath('userData', profile);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true } },
]);
// Only macOS takes its shortcuts for copying, pasting and closing from a menu.
Menu.setApplicationMenu(
  process.platform === 'darwin'
    ? Menu.buildFromTemplate([
        { role: 'appMenu' },
        { role: 'fileMenu' },
        { role: 'editMenu' },
        { role: 'windowMenu' },
      ])
    : null,
);

// The lock lies in the profile folder, so it comes after the folder is set.
const request = (): boolean => app.requestSingleInstanceLock();
switch (whichInstance({ request, profile, platform: process.platform })) {
  case 'first':
    void app.whenReady().then(startApp).catch(giveUpOn);
    break;
  case 'second':
    app.exit();
    break;
  case 'no-lock':
    void giveUpWithoutLock(profile);
}
