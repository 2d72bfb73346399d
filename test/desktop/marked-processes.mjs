// @ts-check
// Everything on the virtual desktop inherits a marker in its environment. So whatever is left can be
// found and ended: daemons that left our process group, services that the bus started, and what a
// desktop left behind that was killed itself.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export const markerName = 'TOKEN_TRAY_DESKTOP';

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // gone, or another user's
  }
}

/** @param {string | number} pid */
function startTime(pid) {
  // Field 22; the name in field 2 may hold spaces and brackets.
  return readProc(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? '';
}

/** Names this process beyond the reuse of its pid. */
export function ownMarker() {
  return `${process.pid}-${startTime(process.pid)}`;
}

/** @param {(marker: string) => boolean} wanted */
function findMarked(wanted) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const environment = readProc(`/proc/${pid}/environ`).split('\0');
      const marker = environment.find((line) => line.startsWith(`${markerName}=`));
      return marker !== undefined && wanted(marker.slice(markerName.length + 1));
    })
    .map(Number);
}

/**
 * @param {readonly number[]} pids
 * @param {NodeJS.Signals} signal
 */
function signalAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

/**
 * Ends marked processes, by force when they are still there after 3 s.
 * @param {(marker: string) => boolean} wanted
 */
async function end(wanted) {
  signalAll(findMarked(wanted), 'SIGTERM');
  for (let waited = 0; waited < 3000; waited += 50) {
    if (findMarked(wanted).length === 0) return;
    await sleep(50);
  }
  signalAll(findMarked(wanted), 'SIGKILL');
}

/** @param {string} marker */
export async function endMarked(marker) {
  await end((found) => found === marker);
}

/**
 * Whether the starter of a desktop is no more.
 * @param {string} marker
 */
export function isAbandoned(marker) {
  const [pid = '', started = ''] = marker.split('-');
  return startTime(pid) !== started;
}

/** Ends what is left of abandoned desktops. */
export async function endAbandoned() {
  await end(isAbandoned);
}
