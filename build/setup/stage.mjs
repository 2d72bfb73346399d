// @ts-check
// The place that desktop parts run in. For an ordinary user that is the checkout. For root it is a
// copy that the ordinary user can enter (a clone may lie in /root) and write results to.
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { readLock } from './dependencies.mjs';
import { desktopUser, displayKey, environmentOf } from './desktop-user.mjs';
import { mirror } from './mirror.mjs';
import { cacheFolder, root } from './places.mjs';
import { capture } from './process.mjs';

/**
 * @typedef {object} Stage
 * @property {string} folder holds out/, test/, package.json …
 * @property {string} results where tests put what they leave
 * @property {string} node
 * @property {string} electron the executable
 * @property {import('node:child_process').SpawnOptions} options for `run`: who, where, environment
 */

/** Compiled app and tests; the tests import types from the sources. */
const contents = ['out', 'test', 'main', 'preload', 'build', 'package.json', 'tsconfig.json'];

/**
 * The packages that tests need at run time: the app's own and Playwright, with what they depend on.
 * @returns {string[]} folders in the checkout
 */
function runtimePackages() {
  const packages = readLock(join(root, 'package-lock.json'));
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ name) => {
    const folder = `node_modules/${name}`;
    if (found.has(folder)) return;
    found.add(folder);
    Object.keys(packages[folder]?.dependencies ?? {}).forEach(visit);
  };
  visit('playwright');
  // Read back what was written: the fuses of the package, and calendars.
  visit('@electron/fuses');
  visit('ical.js');
  visit('axe-core');
  Object.keys(packages['']?.dependencies ?? {}).forEach(visit);
  return [...found];
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} executable
 * @returns {NodeJS.ProcessEnv}
 */
function forApp(environment, executable) {
  // Terminals inside Electron apps set it, and would make plain Node of ours.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = environment;
  return { ...rest, TOKEN_TRAY_ELECTRON: executable };
}

/** @param {string} folder */
function mirrorPackages(folder) {
  const stamp = join(folder, 'node_modules', 'from-lock');
  const packages = runtimePackages();
  const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = digest.update(packages.join()).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  for (const name of packages) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    mirror(join(root, name), join(folder, name));
  }
  writeFileSync(stamp, wanted);
}

/**
 * The stage for a packaged app instead of the compiled one.
 * @param {Stage} stage
 * @param {string} folder of the package
 * @param {string} program in it
 * @returns {Stage}
 */
export function withPackage(stage, folder, program) {
  let place = folder;
  if (stage.folder !== root) {
    place = join(stage.folder, 'package');
    mirror(folder, place);
  }
  const executable = join(place, program);
  const environment = { ...stage.options.env, TOKEN_TRAY_PACKAGE: executable };
  return { ...stage, electron: executable, options: { ...stage.options, env: environment } };
}

/**
 * @param {import('./electron.mjs').Electron} electron
 * @returns {Stage}
 */
export function prepareStage(electron) {
  const user = desktopUser();
  if (!user)
    return {
      folder: root,
      results: join(root, 'test-results'),
      node: execPath,
      electron: electron.executable,
      options: { cwd: root, env: forApp(env, electron.executable) },
    };
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `checkout-${name}`);
  const results = join(folder, 'test-results');
  mkdirSync(results, { recursive: true });
  chownSync(results, user.uid, user.gid);
  for (const entry of contents) mirror(join(root, entry), join(folder, entry));
  mirrorPackages(folder);

  const identity = { uid: user.uid, gid: user.gid };
  const canRun = (/** @type {string} */ file) =>
    capture('test', ['-r', file, '-a', '-x', file], identity).ok;
  let node = execPath;
  if (!canRun(node)) {
    node = join(folder, 'node');
    mirror(execPath, node);
  }
  let executable = electron.executable;
  if (!canRun(executable)) {
    const copy = join(folder, 'electron');
    mirror(electron.folder, copy);
    executable = join(copy, executable.slice(electron.folder.length));
  }
  return {
    folder,
    results,
    node,
    electron: executable,
    options: {
      ...identity,
      cwd: folder,
      env: forApp({ ...environmentOf(user), ...displayKey(user, folder) }, executable),
    },
  };
}
