// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/** The set-up cannot go on. The message is for the user and says what to do next. */
export class SetupError extends Error {}

/** @type {NodeJS.WriteStream} */
let told = process.stdout;

/** From here on what is said goes to stderr: a script's output is for a program to read. */
export function keepOutputClean() {
  told = process.stderr;
}

/** @param {string} line */
export function say(line) {
  told.write(`${line}\n`);
}

/**
 * Runs a command on our terminal and answers its exit code (128 + signal when a signal ended it).
 * We outlive it: it gets our INT and TERM, so that it can clean up before we go.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']),
      );
    });
  } finally {
    process.off('SIGINT', pass).off('SIGTERM', pass);
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {{ ok: boolean, stdout: string, stderr: string }} not ok also when there is no such command
 */
export function capture(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
  return { ok: status === 0, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/**
 * Runs an entry script: a SetupError becomes its message and exit code 1.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runScript(main) {
  // What root makes has to be readable for the ordinary user whom it starts the app as.
  if (process.getuid?.() === 0) process.umask(0o022);
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
