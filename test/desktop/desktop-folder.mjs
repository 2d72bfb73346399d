// @ts-check
// Where the files of a virtual desktop lie, the profiles of apps among them.
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, ownMarker } from './marked-processes.mjs';

const folderPrefix = 'token-tray-desktop-';

/** Linux keeps it in memory, for everybody. Containers make it small. */
const memoryFolder = '/dev/shm';
/** Chromium shares its pictures there too. */
const memoryBytes = 1_024 ** 3;

/** @param {{ inMemory: boolean }} options inMemory: where the system has room there */
export function makeDesktopFolder({ inMemory }) {
  return makeFolderIn(inMemory && servesAsMemory() ? memoryFolder : tmpdir());
}

/** @param {string} parent */
function makeFolderIn(parent) {
  return mkdtempSync(join(parent, `${folderPrefix}${ownMarker()}-`));
}

function servesAsMemory() {
  try {
    const { bavail, bsize } = statfsSync(memoryFolder);
    return bavail * bsize >= memoryBytes && runsPrograms(memoryFolder);
  } catch {
    return false; // no such folder, or not for us
  }
}

/**
 * Tests write programs to TMPDIR. In a container /dev/shm is often mounted so that none may run from it.
 * @param {string} parent
 */
function runsPrograms(parent) {
  const folder = makeFolderIn(parent);
  try {
    const program = join(folder, 'program');
    writeFileSync(program, '', { mode: 0o700 });
    return may(program, constants.X_OK);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} path @param {number} mode */
function may(path, mode) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false; // there is no such thing, or it is not for us
  }
}

/** Those of desktops that were killed. */
export function removeAbandonedFolders() {
  for (const parent of [tmpdir(), memoryFolder])
    if (may(parent, constants.R_OK)) removeAbandonedIn(parent);
}

/** @param {string} parent */
function removeAbandonedIn(parent) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(folderPrefix) || !isAbandoned(name.slice(folderPrefix.length))) continue;
    if (statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.())
      rmSync(folder, { recursive: true, force: true });
  }
}
