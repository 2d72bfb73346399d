import { BrowserWindow, dialog } from 'electron';

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
