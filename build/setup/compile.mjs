// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { root } from './places.mjs';
import { run, SetupError, say } from './process.mjs';

const config = join(root, 'build', 'electron.vite.config.ts');
const stampFile = join(root, 'out', 'built-from');

/** What the compiled app depends on, by name, size and time: reading it all would take longer. */
function sourcesDigest() {
  const digest = createHash('sha256');
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${file} ${size} ${mtimeMs}\n`);
  };
  for (const folder of ['main', 'preload', 'renderer'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(join(entry.parentPath, entry.name));
  for (const name of ['package.json', 'package-lock.json']) add(join(root, name));
  add(config);
  add(join(root, 'build', 'code-cache', 'load.cjs'));
  return digest.digest('hex');
}

/**
 * Runs electron-vite on our configuration.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function electronVite(args, options) {
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return run(execPath, [cli, ...args, '--config', config], { cwd: root, ...options });
}

/** Compiles main, preload and window to out/. */
export async function compile() {
  const digest = sourcesDigest();
  const code = await electronVite(['build', '--logLevel', 'warn']);
  if (code !== 0) throw new SetupError('The app could not be compiled; see above.');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, digest);
}

/** Compiles when the sources changed since the last time. */
export async function ensureCompiled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesDigest()) return;
  say('Compiling the app …');
  await compile();
}
