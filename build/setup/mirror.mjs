// @ts-check
import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';

/** @param {string} path */
function look(path) {
  return lstatSync(path, { throwIfNoEntry: false });
}

/**
 * @param {string} from
 * @param {string} to
 * @param {import('node:fs').Stats} stats of `from`
 */
function mirrorFile(from, to, stats) {
  const there = look(to);
  const readable = (stats.mode & constants.S_IROTH) !== 0;
  if (there?.isFile()) {
    if (there.ino === stats.ino && there.dev === stats.dev) return;
    const isCopy = !readable || there.dev !== stats.dev;
    // A copy's time is set from a Date, which holds whole milliseconds.
    const sameTime = Math.abs(there.mtimeMs - stats.mtimeMs) < 2;
    if (isCopy && sameTime && there.size === stats.size) return;
  }
  rmSync(to, { recursive: true, force: true });
  try {
    if (readable) return linkSync(from, to);
  } catch {
    // Another file system, or one without hard links.
  }
  copyFileSync(from, to);
  chmodSync(to, stats.mode | constants.S_IRUSR | constants.S_IRGRP | constants.S_IROTH);
  utimesSync(to, stats.atime, stats.mtime);
}

/**
 * Makes `to` the same as `from`, readable for everybody, by hard links where that is possible. What
 * is the same already is left alone, what `from` no longer holds is removed.
 * @param {string} from
 * @param {string} to
 */
export function mirror(from, to) {
  const stats = look(from);
  if (!stats) {
    rmSync(to, { recursive: true, force: true });
  } else if (stats.isSymbolicLink()) {
    rmSync(to, { recursive: true, force: true });
    symlinkSync(readlinkSync(from), to);
  } else if (stats.isFile()) {
    mirrorFile(from, to, stats);
  } else if (stats.isDirectory()) {
    if (look(to)?.isDirectory() !== true) rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true, mode: 0o755 });
    const names = readdirSync(from);
    for (const name of readdirSync(to))
      if (!names.includes(name)) rmSync(join(to, name), { recursive: true, force: true });
    for (const name of names) mirror(join(from, name), join(to, name));
  }
}
