// @ts-check
// Chromium's sandbox does not work for root, and nobody should run a tray app as root. So when root
// starts us, everything with a window runs as an ordinary user, as it does for users.
import { chmodSync, chownSync, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { isRoot, root } from './places.mjs';
import { capture, run, SetupError, say } from './process.mjs';

/** @typedef {{ name: string, uid: number, gid: number, home: string }} User */

const dedicated = 'token-tray';

/**
 * @param {string} name
 * @returns {User | null}
 */
function lookUp(name) {
  const [, , uid, gid, , home] = capture('getent', ['passwd', name]).stdout.trim().split(':');
  return uid && gid && home ? { name, uid: Number(uid), gid: Number(gid), home } : null;
}

/** @returns {User | null} null: we are an ordinary user ourselves */
export function desktopUser() {
  if (!isRoot) return null;
  const invoker = lookUp(env['SUDO_USER'] || dedicated);
  if (invoker && invoker.uid !== 0) return invoker;
  const known = lookUp(dedicated);
  if (known) return known;
  say(`Adding the system user "${dedicated}": the app runs as an ordinary user, not as root.`);
  const added = capture('useradd', ['--system', '--create-home', '--user-group', dedicated]);
  const user = lookUp(dedicated);
  if (!user) throw new SetupError(`Could not add the user "${dedicated}": ${added.stderr.trim()}`);
  return user;
}

/**
 * `sudo npm …` in the user's own checkout: goes on as that user, so that nothing in it ends up
 * belonging to root. The set-up asks for root again where it needs it.
 * @returns {Promise<number | null>} the exit code; null: does not apply
 */
export async function runAsInvoker() {
  const user = isRoot && env['SUDO_USER'] ? lookUp(env['SUDO_USER']) : null;
  if (!user || user.uid === 0 || statSync(root).uid !== user.uid) return null;
  return run(execPath, argv.slice(1), {
    uid: user.uid,
    gid: user.gid,
    env: { ...environmentOf(user), ...(env['XAUTHORITY'] && { XAUTHORITY: env['XAUTHORITY'] }) },
  });
}

/**
 * @param {User} user
 * @returns {NodeJS.ProcessEnv} the environment of a program that runs as that user
 */
export function environmentOf(user) {
  const inherited = Object.entries(env).filter(
    ([name]) => !/^(SUDO_|XDG_|DBUS_|npm_(?!execpath)|MAIL$|XAUTHORITY$)/.test(name),
  );
  const session = `/run/user/${user.uid}`;
  const bus = join(session, 'bus');
  return {
    ...Object.fromEntries(inherited),
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    ...(existsSync(session) && { XDG_RUNTIME_DIR: session }),
    ...(existsSync(bus) && { DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}` }),
  };
}

/**
 * Lets that user onto the display that root was started on: its key is readable for its owner only.
 * @param {User} user
 * @param {string} folder of the user's
 * @returns {NodeJS.ProcessEnv}
 */
export function displayKey(user, folder) {
  const key = env['XAUTHORITY'] ?? join(env['HOME'] ?? '/root', '.Xauthority');
  if (!env['DISPLAY'] || !existsSync(key)) return {};
  const copy = join(folder, 'Xauthority');
  copyFileSync(key, copy);
  chownSync(copy, user.uid, user.gid);
  chmodSync(copy, 0o600);
  return { XAUTHORITY: copy };
}
