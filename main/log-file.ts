import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from './expiry/clock.ts';
import type { Log } from './log.ts';

export interface LogFileOptions {
  /** Made when the first line is written, for its owner alone. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Gets what the file did not take. */
  readonly fallback: Log;
  readonly maxBytes?: number;
}

const fileName = 'token-tray.log';
const oldFileName = 'token-tray.old.log';

export function logFolder(profile: string): string {
  return path.join(profile, 'logs');
}

export function logFile(profile: string): string {
  return path.join(logFolder(profile), fileName);
}

/**
 * One line of JSON for each happening, with its time. When the file is full it becomes the old one,
 * in place of the one before. Written at once: the last line before a crash says most.
 */
export function logToFile(options: LogFileOptions): Log {
  const { folder, clock, fallback, maxBytes = 262_144 } = options;
  const file = path.join(folder, fileName);

  function write(line: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size >= maxBytes) renameSync(file, path.join(folder, oldFileName));
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  }

  return (event, details) => {
    const at = new Date(clock.now()).toISOString();
    try {
      write(JSON.stringify({ at, event, ...details }));
    } catch {
      fallback(event, details);
    }
  };
}
