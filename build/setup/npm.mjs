// @ts-check
import { env, execPath, platform } from 'node:process';
import { run } from './process.mjs';

/**
 * The npm that started us, so that its settings (registry, proxy) apply; else the one on the PATH.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options) {
  const started = env['npm_execpath'];
  return started?.endsWith('npm-cli.js')
    ? run(execPath, [started, ...args], options)
    : run('npm', args, { shell: platform === 'win32', ...options });
}
