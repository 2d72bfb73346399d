/** The words of the dialogs that the system shows. */
export const chooseCertificatesTitle = 'Certificates of your own authorities (PEM)';
export const certificateFiles = 'Certificates';
export const allFiles = 'All files';

export const exportCalendarTitle = 'Export expiries to a calendar file';
export const calendarFiles = 'Calendar';

export const startFailedTitle = 'Token Tray could not start';

export function startFailedText(errorName: string): string {
  return `Nothing was changed. Start it again; if that does not help, report "${errorName}".`;
}

/** Nothing can be written to one of these folders. */
export function noFolderText(folders: readonly string[]): string {
  return (
    'It cannot write to its own folder or to the one for temporary files:\n\n' +
    `${folders.join('\n')}\n\n` +
    'Nothing was changed. Check the rights of both and the space on the disk, then start it again.'
  );
}
