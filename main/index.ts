import { app, dialog, Menu, protocol } from 'electron';
import { startApp } from './app.ts';
import { appId, productName } from './desktop/identity.ts';
import { pageScheme } from './desktop/page.ts';
import { profilePath } from './desktop/profile.ts';
import { errorName, logToStderr } from './log.ts';

// Trusting any certificate because a variable says so would hand passwords to whoever is between.
delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];

app.setName(productName);
app.setAppUserModelId(appId);
app.setPath(
  'userData',
  profilePath({
    appData: app.getPath('appData'),
    packaged: app.isPackaged,
    override: process.env['TOKEN_TRAY_PROFILE'],
  }),
);
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

function giveUp(error: unknown): void {
  logToStderr('start-failed', { error: errorName(error) });
  // No secret is known yet; who builds the app needs to see where it happened.
  if (!app.isPackaged && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  dialog.showErrorBox(
    'Token Tray could not start',
    `Nothing was changed. Start it again; if that does not help, report "${errorName(error)}".`,
  );
  app.exit(1);
}

// The lock lies in the profile folder, so it comes after the folder is set.
if (app.requestSingleInstanceLock()) void app.whenReady().then(startApp).catch(giveUp);
else app.exit();
