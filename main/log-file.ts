// Not `electron-log` itself: that would listen to pages on channels of its own.
import electronLog from 'electron-log/node';
import { mkdirSync } from 'node:fs';
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
  let failed = false;
  // This is where electron-log reports that it could not write.
  electronLog.transports.console.writeFn = () => {
    failed = true;
  };
  const { file } = electronLog.create({ logId: folder }).transports;
  file.setAppName(fileName);
  file.resolvePathFn = () => path.join(folder, fileName);
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.maxSize = maxBytes;
  // Without formats: a `%` in a line is a `%`.
  file.transforms = [({ data }) => data.join('')];

  function write(line: string, date: Date): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    file({ data: [line], date, level: 'info' });
  }

  return (event, details) => {
    const date = new Date(clock.now());
    failed = false;
    try {
      write(JSON.stringify({ at: date.toISOString(), event, ...details }), date);
    } catch {
      failed = true;
    }
    if (failed) fallback(event, details);
  };
}
