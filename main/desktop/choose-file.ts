import { app, BrowserWindow, dialog } from 'electron';
import path from 'node:path';
import {
  allFiles,
  calendarFiles,
  certificateFiles,
  chooseCertificatesTitle,
  exportCalendarTitle,
} from './dialog-text.ts';

/** The path that the user chooses in the system's own dialog; null when they choose none. */
export async function chooseCertificateFile(): Promise<string | null> {
  const options = {
    title: chooseCertificatesTitle,
    properties: ['openFile' as const],
    filters: [
      { name: certificateFiles, extensions: ['pem', 'crt', 'cer'] },
      { name: allFiles, extensions: ['*'] },
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
    title: exportCalendarTitle,
    defaultPath: path.join(app.getPath('documents'), 'token-tray.ics'),
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    filters: [{ name: calendarFiles, extensions: ['ics'] }],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
