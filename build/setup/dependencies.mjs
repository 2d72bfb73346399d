// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './places.mjs';
import { SetupError, say } from './process.mjs';

/** @typedef {{ version?: string, optional?: boolean, dependencies?: Record<string, string> }} LockedPackage */

/** @type {(text: string) => { packages: Record<string, LockedPackage> }} */
const parseLock = JSON.parse;

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} by folder
 */
export function readLock(file) {
  return parseLock(readFileSync(file, 'utf8')).packages;
}

/** npm writes node_modules/.package-lock.json last, so it also tells a broken install apart. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readLock(record);
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(
    ([folder, { version, optional }]) =>
      folder === '' ||
      (installed[folder] ? installed[folder].version === version : optional === true),
  );
}

export async function ensureDependencies() {
  if (isInstalled()) return;
  say('Installing the dependencies from package-lock.json …');
  // Without --include=dev, NODE_ENV=production or an `omit` setting would leave out the build tools.
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) throw new SetupError(`"npm ci" failed with exit code ${code}; see above.`);
}
