/**
 * What may be logged of a happening: closed words and numbers. Texts of errors, replies and users
 * are left out on purpose, for they can hold a secret.
 */
export type LogDetails = Readonly<Record<string, string | number | boolean | null>>;

export type Log = (event: string, details?: LogDetails) => void;

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
