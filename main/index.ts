import { app, Menu, protocol } from 'electron';
import { hiddenFlag } from './desktop/autostart.ts';
import { appId, productName } from './desktop/identity.ts';
import { forbiddenSwitch, isFlood, refusedExitCode } from './desktop/launch-arguments.ts';
import { pageScheme } from './desktop/page.ts';
import { profilePath } from './desktop/profile.ts';
import { whichInstance } from './desktop/single-instance.ts';
import { giveUpOn, giveUpWithoutLock } from './desktop/start-failure.ts';
import { systemClock } from './expiry/clock.ts';
import { logFolder, logToFile } from './log-file.ts';
import { createLevelledLog } from './log-level.ts';
import { errorName, errorPlace, logToStderr, type Log, type LogEvent } from './log.ts';
import { start } from './start.ts';

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
const levelled = createLevelledLog(
  logToFile({ folder: logFolder(profile), clock: systemClock, fallback: logToStderr }),
);
/** Who develops watches the terminal, whatever the file is to hold. */
const log: Log = app.isPackaged
  ? levelled.log
  : (event, details) => {
      levelled.log(event, details);
      logToStderr(event, details);
    };
// Electron would show the text of the error, and Node print it: either can hold a secret.
const tell = (event: LogEvent) => (error: unknown) =>
  log(event, { error: errorName(error), place: errorPlace(error) });
process.on('uncaughtException', tell('uncaught-exception'));
process.on('unhandledRejection', tell('unhandled-rejection'));

app.enableSandbox();
// No policy of a page stops <link rel="dns-prefetch">, and a name can carry what was typed.
app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
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

function startUnlessRunning(): void {
  // The lock lies in the profile folder, so it comes after the folder is set.
  const request = (): boolean => app.requestSingleInstanceLock();
  switch (whichInstance({ request, profile, platform: process.platform })) {
    case 'first':
      void app
        .whenReady()
        .then(() => start(log, levelled.setLevel))
        .catch(giveUpOn(log));
      break;
    case 'second':
      app.exit();
      break;
    case 'no-lock':
      void giveUpWithoutLock(profile, log);
  }
}

/** Starts again with what the app knows of these arguments. */
function startWithout(argv: readonly string[]): void {
  // The unpackaged app is itself an argument, of Electron.
  const ownPath = app.isPackaged ? [] : argv.slice(1, 2);
  app.relaunch({ args: [...ownPath, ...(argv.includes(hiddenFlag) ? [hiddenFlag] : [])] });
  app.exit();
}

const forbidden = app.isPackaged ? forbiddenSwitch(process.argv, process.platform) : null;
if (forbidden !== null) {
  process.stderr.write(`${productName} does not run with --${forbidden}.\n`);
  app.exit(refusedExitCode);
} else if (isFlood(process.argv)) startWithout(process.argv);
else startUnlessRunning();
