import type { LogLevel } from '../preload/contract.ts';
import { logEvents, type Log, type LogDetails, type LogEvent } from './log.ts';

export interface LevelledLog {
  readonly log: Log;
  /** Holds from now on. */
  setLevel(level: LogLevel): void;
}

/** The start alone, which is less. */
const mostWaiting = 100;

/**
 * Passes on what the user wants to have logged. Until the preferences are read nobody knows: what
 * happens waits, so that `off` writes nothing. A problem waits for nothing, since the app may end by
 * it, and it takes with it what led there.
 */
export function createLevelledLog(log: Log): LevelledLog {
  let level: LogLevel | null = null;
  let waiting: (readonly [LogEvent, LogDetails | undefined])[] = [];

  function passOn(event: LogEvent, details: LogDetails | undefined): void {
    if (details === undefined) log(event);
    else log(event, details);
  }

  function letGo(): void {
    const events = waiting;
    waiting = [];
    for (const [event, details] of events) passOn(event, details);
  }

  return {
    log: (event, details) => {
      if (level === null) {
        if (waiting.length < mostWaiting) waiting.push([event, details]);
        if (logEvents[event] === 'problem') letGo();
      } else if (isWanted(event, level)) passOn(event, details);
    },
    setLevel: (wanted) => {
      level = wanted;
      waiting = waiting.filter(([event]) => isWanted(event, wanted));
      letGo();
    },
  };
}

function isWanted(event: LogEvent, level: LogLevel): boolean {
  switch (level) {
    case 'all':
      return true;
    case 'problems':
      return logEvents[event] === 'problem';
    case 'off':
      return false;
  }
}
