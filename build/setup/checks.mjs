// @ts-check
// What can be said of the sources without running them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { root } from './places.mjs';
import { say } from './process.mjs';

const rooms = ['main', 'preload', 'renderer', 'test', 'build'];
const bin = join(root, 'node_modules');
const tsc = join(bin, 'typescript', 'bin', 'tsc');
const oxlint = join(bin, 'oxlint', 'bin', 'oxlint');
const knip = join(bin, 'knip', 'bin', 'knip.js');
const prettier = join(bin, 'prettier', 'bin', 'prettier.cjs');
const lint = [oxlint, ...rooms];

/** @type {readonly (readonly [name: string, command: readonly string[]])[]} */
const checks = [
  ...rooms.map((room) => /** @type {const} */ ([`types of ${room}`, [tsc, '-p', room]])),
  ['lint', [...lint, '--deny-warnings']],
  ['dead code', [knip]],
  ['format', [prettier, '--check', '--log-level', 'warn', '.']],
];

/** Commands that mend what can be mended without thinking. */
export const fixes = [
  [...lint, '--fix'],
  [prettier, '--write', '--log-level', 'warn', '.'],
];

/**
 * @param {string} name
 * @param {readonly string[]} command for Node
 * @returns {Promise<boolean>}
 */
function runCheck(name, command) {
  const started = Date.now();
  return new Promise((resolve) => {
    execFile(execPath, command, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      say(`${error ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (error) process.stdout.write(stdout + stderr);
      resolve(error === null);
    });
  });
}

/** Runs them all, two at a time. */
export async function runChecks() {
  const waiting = [...checks];
  const results = { passed: 0, failed: 0 };
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if (await runCheck(...check)) results.passed += 1;
      else results.failed += 1;
  };
  await Promise.all([work(), work()]);
  return results;
}
