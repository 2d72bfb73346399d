// @ts-check
// The default app of the trial Electron, which comes without one: what `electron [-r FILE] APP`
// does, as far as `npm start`, `npm run dev` and Playwright need it. Playwright hands its loader
// over with `-r`, and tells our arguments from Electron's by their order.
'use strict';
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { inspect } = require('node:util');

/**
 * Electron's own, and not in its types.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Setters
 */

/** @type {(text: string) => { name?: string, productName?: string, version?: string, main?: string, desktopName?: string }} */
const parseManifest = JSON.parse;

/**
 * @param {readonly string[]} args
 * @returns {{ preloads: string[], target: string | undefined }}
 */
function parse(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') {
      at += 1;
      const file = args[at];
      if (file !== undefined) preloads.push(file);
    } else if (arg !== undefined && !arg.startsWith('-')) {
      return { preloads, target: arg };
    }
  }
  return { preloads, target: undefined };
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @param {string} target an app's folder, or its main file */
function load(target) {
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : path.dirname(target);
  const manifestFile = path.join(folder, 'package.json');
  const manifest = existsSync(manifestFile)
    ? parseManifest(readFileSync(manifestFile, 'utf8'))
    : {};
  /** @type {Electron.App & Partial<Setters>} */
  const setters = app;
  if (manifest.version) setters.setVersion?.(manifest.version);
  const name = manifest.productName || manifest.name;
  if (name) app.name = name;
  // Electron does the same at this point: it names the D-Bus connection and the window class.
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  else if (manifest.name) app.setDesktopName(`${manifest.name}.desktop`);
  setters.setAppPath?.(folder);
  const main = isFolder ? path.join(folder, manifest.main || 'index.js') : target;
  if (main.endsWith('.cjs')) require(main);
  else
    import(pathToFileURL(main).href).catch((/** @type {unknown} */ error) => fail(inspect(error)));
}

const { preloads, target } = parse(process.argv.slice(1));
Object.assign(process, { defaultApp: true });
for (const file of preloads) require(path.resolve(file));
if (target === undefined) fail('Usage: electron [-r FILE] APP');
else load(path.resolve(target));
