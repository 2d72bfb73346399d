import { app, dialog } from 'electron';
import { tmpdir } from 'node:os';
import { errorName, errorPlace, type Log } from '../log.ts';

export function giveUpOn(log: Log): (error: unknown) => void {
  return (error) => {
    log('start-failed', { error: errorName(error), place: errorPlace(error) });
    // No secret is known yet; who builds the app needs to see where it happened.
    if (!app.isPackaged && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    tellAndExit(
      `Nothing was changed. Start it again; if that does not help, report "${errorName(error)}".`,
    );
  };
}

/** Waits until Electron is ready: before, an error box is a line on the terminal only. */
export async function giveUpWithoutLock(profile: string, log: Log): Promise<void> {
  log('start-failed', { error: 'no-lock' });
  await app.whenReady();
  tellAndExit(
    'It cannot write to its own folder or to the one for temporary files:\n\n' +
      `${profile}\n${tmpdir()}\n\n` +
      'Nothing was changed. Check the rights of both and the space on the disk, then start it again.',
  );
}

function tellAndExit(text: string): void {
  dialog.showErrorBox('Token Tray could not start', text);
  app.exit(1);
}
