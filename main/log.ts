/**
 * What may be logged of a happening: closed words and numbers. Texts of errors, replies and users
 * are left out on purpose, for they can hold a secret.
 */
export type LogDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that is logged. A `problem` is something that failed. */
export const logEvents = {
  started: 'event',
  stopped: 'event',
  'logged-in': 'event',
  'accounts-loaded': 'event',
  'vault-mode': 'event',
  'accounts-not-intact': 'problem',
  'accounts-not-saved': 'problem',
  'command-failed': 'problem',
  'duty-failed': 'problem',
  'ipc-flood': 'problem',
  'ipc-limited': 'problem',
  'ipc-refused': 'problem',
  'login-failed': 'problem',
  'not-copied': 'problem',
  'not-opened': 'problem',
  'not-sealed': 'problem',
  'notice-failed': 'problem',
  'notification-failed': 'problem',
  'preferences-not-saved': 'problem',
  'preferences-unavailable': 'problem',
  'preferences-unreadable': 'problem',
  'shortcut-failed': 'problem',
  'shortcut-not-granted': 'problem',
  'start-failed': 'problem',
  'stop-failed': 'problem',
  'tray-failed': 'problem',
  'uncaught-exception': 'problem',
  'unhandled-rejection': 'problem',
} as const satisfies Readonly<Record<string, 'event' | 'problem'>>;
export type LogEvent = keyof typeof logEvents;

export type Log = (event: LogEvent, details?: LogDetails) => void;

/** One line of JSON on stderr for each happening. */
export const logToStderr: Log = (event, details) => {
  process.stderr.write(`${JSON.stringify({ event, ...details })}\n`);
};

/** The class of an error is safe to log, its message and stack are not. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

/**
 * Where an error came from: file, line and column of the first frame, such as `index.cjs:12:3`. The
 * path before it names the user, the message above it can hold anything.
 */
export function errorPlace(error: unknown): string | null {
  if (!(error instanceof Error) || error.stack === undefined) return null;
  const messageAt = error.stack.indexOf(error.message);
  const frames = error.stack.slice(Math.max(messageAt, 0) + error.message.length);
  return /^ +at .*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(frames)?.[1] ?? null;
}
