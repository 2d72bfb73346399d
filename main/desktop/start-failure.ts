import { app, dialog } from 'electron';
import { tmpdir } from 'node:os';
import { errorName, errorPlace, type Log } from '../log.ts';
import { noFolderText, startFailedText, startFailedTitle } from './dialog-text.ts';

export function giveUpOn(log: Log): (error: unknown) => void {
  return (error) => {
    log('start-failed', { error: errorName(error), place: errorPlace(error) });
    // No secret is known yet; who builds the app needs to see where it happened.
    if (!app.isPackaged && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    tellAndExit(startFailedText(errorName(error)));
  };
}

/** Waits until Electron is ready: before, an error box is a line on the terminal only. */
export async function giveUpWithoutLock(profile: string, log: Log): Promise<void> {
  log('start-failed', { error: 'no-lock' });
  await app.whenReady();
  tellAndExit(noFolderText([profile, tmpdir()]));
}

function tellAndExit(text: string): void {
  dialog.showErrorBox(startFailedTitle, text);
  app.exit(1);
}
