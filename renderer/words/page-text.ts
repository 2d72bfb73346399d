import type { AppView } from '../../preload/contract.ts';

/** The words around the accounts: title, views, footer. */
export const pageTitle = 'Accounts';

/** Of dialogs, and of the buttons in the footer that open them. */
export const settingsTitle = 'Settings';
export const identifyTitle = 'Which token is this?';
export const diagnosticsTitle = 'Diagnostics';

export const loading = 'Loading…';
export const loadFailureTitle = 'The accounts could not be loaded';

export const viewLabel = 'View';
export const viewNames = { list: 'List', timeline: 'Timeline' } as const;

export function versionText({ version, electronVersion }: AppView): string {
  return `Token Tray ${version} · Electron ${electronVersion}`;
}

export const emptyTitle = 'No accounts yet';
export const emptyHelp =
  'Token Tray logs in to an API for you, keeps the token safe, and copies the right header with one click from here or from the tray.';
export const emptyChoices = 'or start with one of these';

/** Said once to screen readers. */
export const testNotificationSent = 'Test notification sent';
export const networkSaved = 'Network settings saved';
export const clipboardCleared = 'Clipboard cleared';
