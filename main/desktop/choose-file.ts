import { app, BrowserWindow, dialog } from 'electron';
import path from 'node:path';

/** The path that the user chooses in the system's own dialog; null when they choose none. */
export async function chooseCertificateFile(): Promise<string | null> {
  const options = {
    title: 'Certificates of your own authorities (PEM)',
    properties: ['openFile' as const],
    filters: [
      { name: 'Certificates', extensions: ['pem', 'crt', 'cer'] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where the user wants the calendar; the dialog asks before a file is replaced. Null: nowhere. */
export async function chooseCalendarPath(): Promise<string | null> {
  const options = {
    title: 'Export expiries to a calendar file',
    defaultPath: path.join(app.getPath('documents'), 'token-tray.ics'),
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    filters: [{ name: 'Calendar', extensions: ['ics'] }],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
