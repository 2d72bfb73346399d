import type { LogLevel } from '../../preload/settings.ts';

export const logLevelLabel = 'Write to the log';

export const logLevelNames: Readonly<Record<LogLevel, string>> = {
  all: 'Everything',
  problems: 'Problems only',
  off: 'Nothing',
};

/** Beside the choice; the file's path follows. */
export function logHelp(level: LogLevel): string {
  const what = 'Never a token, a password, a user name or the text of an error.';
  switch (level) {
    case 'all':
      return `Starts, logins and their outcomes, and what failed. ${what} The file is`;
    case 'problems':
      return `What failed, and where. ${what} The file is`;
    case 'off':
      return 'When something fails, nobody can look up why. What was written before stays, until you delete it, in';
  }
}
