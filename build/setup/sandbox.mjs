// @ts-check
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, platform } from 'node:process';
import { capture, SetupError } from './process.mjs';
import { runAsRoot } from './system-packages.mjs';

/**
 * Chromium's sandbox stands on user namespaces. Where ordinary users may not make them (Ubuntu 24.04:
 * https://ubuntu.com/blog/ubuntu-23-10-restricted-unprivileged-user-namespaces), it needs its helper
 * to belong to root with the setuid bit.
 * @param {import('./stage.mjs').Stage} stage
 */
export async function ensureSandbox({ electron, options }) {
  if (platform !== 'linux' || env['ELECTRON_DISABLE_SANDBOX']) return;
  const { uid, gid } = options;
  const identity = { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
  if (capture('unshare', ['--user', '--map-root-user', 'true'], identity).ok) return;
  const helper = join(dirname(electron), 'chrome-sandbox');
  const stats = statSync(helper, { throwIfNoEntry: false });
  if (!stats || (stats.uid === 0 && (stats.mode & 0o4755) === 0o4755)) return;
  const purpose = "This system restricts user namespaces, so Chromium's sandbox needs its helper.";
  const command = ['sh', '-c', 'chown root:root "$0" && chmod 4755 "$0"', helper];
  const code = await runAsRoot(purpose, command);
  if (code !== 0) throw new SetupError(`Could not set up ${helper}.`);
}
