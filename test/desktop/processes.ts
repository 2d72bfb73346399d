import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Of every process of this machine. */
export function allPids(): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** Its words: once Chromium has set its title, nothing tells an argument with a space from two. */
export function argumentsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    return []; // it ended meanwhile, or belongs to somebody else
  }
}

/**
 * The apps of this checkout, also those that are about to start once more. Known by their arguments:
 * Electron wipes the environment that others see.
 */
export function runningApps(): readonly number[] {
  if (process.platform !== 'linux') return [];
  // One that starts another and ends between the list and the look at it hides both: looked at twice.
  return [...new Set([...lookForApps(), ...lookForApps()])];
}

function lookForApps(): readonly number[] {
  const isApp = (pid: string): boolean => {
    const [program, ...words] = argumentsOf(pid);
    const type = words.find((word) => word.startsWith('--type='));
    return (
      program === process.env['TOKEN_TRAY_ELECTRON'] &&
      words.some((word) => word === root || word.startsWith(join(root, 'test'))) &&
      (type === undefined || type === '--type=relauncher')
    );
  };
  return allPids().filter(isApp).map(Number);
}
