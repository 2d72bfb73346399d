// @ts-check
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, platform } from 'node:process';
import { capture, SetupError, say } from './process.mjs';
import { runAsRoot } from './system-packages.mjs';

/** @param {string} helper */
async function giveToRoot(helper) {
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4755) === 0o4755) return;
  const purpose = "This system restricts user namespaces, so Chromium's sandbox needs its helper.";
  const command = ['sh', '-c', 'chown root:root "$0" && chmod 4755 "$0"', helper];
  if ((await runAsRoot(purpose, command)) !== 0)
    throw new SetupError(`Could not set up ${helper}.`);
}

/**
 * Chromium's sandbox stands on user namespaces. Where ordinary users may not make them (Ubuntu 24.04:
 * https://ubuntu.com/blog/ubuntu-23-10-restricted-unprivileged-user-namespaces), it needs its helper
 * to belong to root with the setuid bit. Containers often allow neither. There the virtual desktop,
 * which holds nothing of value, goes on without a sandbox; the user's own desktop does not.
 * @param {import('./stage.mjs').Stage} stage
 * @param {{ virtualDesktop: boolean }} where
 * @returns {Promise<import('./stage.mjs').Stage>} the stage, changed when there is no sandbox
 */
export async function ensureSandbox(stage, { virtualDesktop }) {
  if (platform !== 'linux' || env['ELECTRON_DISABLE_SANDBOX']) return stage;
  const { uid, gid } = stage.options;
  const identity = { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
  if (capture('unshare', ['--user', '--map-root-user', 'true'], identity).ok) return stage;
  const helper = join(dirname(stage.electron), 'chrome-sandbox');
  await giveToRoot(helper);
  // Without Chromium around it the helper always fails, but how tells whether it could do its work.
  const { stderr } = capture(helper, ['/bin/true'], identity);
  if (!stderr.includes('Failed to move to new namespace')) return stage;
  const problem = "This system (a container?) does not let Chromium's sandbox work.";
  if (!virtualDesktop)
    throw new SetupError(`${problem} To go on without it, set ELECTRON_DISABLE_SANDBOX=1.`);
  say(`${problem} The virtual desktop goes on without it.`);
  const options = {
    ...stage.options,
    env: { ...stage.options.env, ELECTRON_DISABLE_SANDBOX: '1' },
  };
  return { ...stage, options };
}
