// @ts-check
// A desktop without a screen, made of the real parts: X server, session and system bus, secret
// service, notification service, window manager and a panel that hosts tray icons.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from '../../build/setup/process.mjs';
import { hasOwner, hasTrayHost } from './bus-names.mjs';
import { makeDesktopFolder, removeAbandonedFolders } from './desktop-folder.mjs';
import { environment } from './environment.mjs';
import { endAbandoned, endMarked, ownMarker } from './marked-processes.mjs';

/**
 * @typedef {object} DesktopOptions
 * @property {boolean} trayHost false: a panel-less desktop, nobody shows tray icons
 * @property {boolean} keyring false: no secret service
 * @property {boolean} inMemory its files, the profiles of apps among them, wait for no disk where the system has room in memory
 */

/**
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env what a program needs to run on it
 * @property {() => Promise<void>} stop ends every process on it and removes its files
 */

const startLimitMs = 20_000;

export const keyringPassword = 'virtual desktop';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} what
 * @param {() => boolean} isThere
 */
async function waitFor(env, what, isThere) {
  for (const started = Date.now(); !isThere(); await sleep(30))
    if (Date.now() - started > startLimitMs)
      throw new Error(
        `The virtual desktop did not start: no ${what} after ${startLimitMs / 1000} s.\n${readFileSync(join(env['HOME'] ?? '', 'desktop.log'), 'utf8')}`,
      );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ input?: string, output?: string, answers?: boolean }} [options] output: a file, else the
 *   desktop's log; answers: it writes to its file descriptor 3
 */
function startService(env, command, args, options = {}) {
  const { input, output = 'desktop.log', answers = false } = options;
  const out = openSync(join(env['HOME'] ?? '', output), 'a');
  const child = spawn(command, args, {
    env,
    detached: true, // Ctrl+C is for the command only, which needs its desktop to end in order
    stdio: [input === undefined ? 'ignore' : 'pipe', out, out, answers ? 'pipe' : 'ignore'],
  });
  closeSync(out);
  child.on('error', () => {}); // what is missing is noticed by waiting for it
  child.stdin?.end(input);
  child.unref(); // a test that starts one goes on without it
  return child;
}

/** @param {NodeJS.ProcessEnv} env changed: gets the DISPLAY */
async function startScreen(env) {
  // Xvfb itself makes this folder for root only, and libX11 looks for sockets nowhere else.
  if (!existsSync('/tmp/.X11-unix')) mkdirSync('/tmp/.X11-unix', { mode: 0o1777 });
  const cookie = randomBytes(16).toString('hex');
  const authority = env['XAUTHORITY'] ?? '';
  capture('xauth', ['-f', authority, 'add', ':0', '.', cookie]);
  const screen = [
    '-screen',
    '0',
    '1280x800x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  const server = startService(env, 'Xvfb', ['-displayfd', '3', ...screen], { answers: true });
  let display = '';
  server.stdio[3]?.on('data', (text) => (display += String(text)));
  await waitFor(env, 'X server', () => display.endsWith('\n'));
  env['DISPLAY'] = `:${display.trim()}`;
  capture('xauth', ['-f', authority, 'add', env['DISPLAY'], '.', cookie]);
  capture('xsetroot', ['-solid', '#3a4a63', '-cursor_name', 'left_ptr'], { env });
}

/** @param {NodeJS.ProcessEnv} env */
async function startBuses(env) {
  for (const [name, address] of [
    ['session bus', env['DBUS_SESSION_BUS_ADDRESS'] ?? ''],
    ['system bus', env['DBUS_SYSTEM_BUS_ADDRESS'] ?? ''],
  ]) {
    // The system's own configuration would want a system user; only the address makes it one.
    startService(env, 'dbus-daemon', [
      '--session',
      '--nofork',
      '--nopidfile',
      `--address=${address}`,
    ]);
    await waitFor(env, name ?? '', () => existsSync(address?.slice('unix:path='.length) ?? ''));
  }
}

/** Starts the panel that shows tray icons. @param {NodeJS.ProcessEnv} env */
export async function startPanel(env) {
  startService(env, 'xfce4-panel', ['--disable-wm-check']);
  await waitFor(env, 'tray host', () => hasTrayHost(env));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {DesktopOptions} options
 */
async function startServices(env, { trayHost, keyring }) {
  const notifications = 'org.freedesktop.Notifications';
  // Not the first python3 on the PATH: the package put its module into Debian's own.
  startService(env, '/usr/bin/python3', ['-m', 'dbusmock', '--system', '--template', 'logind']);
  if (keyring)
    startService(
      env,
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets'],
      {
        input: keyringPassword,
      },
    );
  startService(env, 'dunst', []);
  startService(env, 'xfwm4', ['--compositor=off']);
  const panel = trayHost ? startPanel(env) : undefined;
  await waitFor(env, 'login service', () => hasOwner(env, '--system', 'org.freedesktop.login1'));
  if (keyring)
    await waitFor(env, 'secret service', () => hasOwner(env, '--user', 'org.freedesktop.secrets'));
  await waitFor(env, 'notification service', () => hasOwner(env, '--user', notifications));
  startService(
    env,
    'busctl',
    [
      '--user',
      'monitor',
      '--json=short',
      `--match=interface='${notifications}'`,
      `--match=type='method_return',sender='${notifications}'`,
    ],
    { output: 'notifications.jsonl' },
  );
  await waitFor(env, 'record of notifications', () =>
    readFileSync(join(env['HOME'] ?? '', 'desktop.log'), 'utf8').includes('became a monitor'),
  );
  await panel;
}

/**
 * @param {DesktopOptions} options
 * @returns {Promise<Desktop>}
 */
export async function startDesktop(options) {
  await endAbandoned();
  removeAbandonedFolders();
  const folder = makeDesktopFolder({ inMemory: options.inMemory });
  const env = environment(folder);
  const stop = async () => {
    await endMarked(ownMarker());
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const name of ['run', 'tmp', 'data', 'cache', 'state'])
      mkdirSync(join(folder, name), { mode: 0o700 });
    cpSync(join(import.meta.dirname, 'config'), join(folder, 'config'), { recursive: true });
    await startScreen(env);
    await startBuses(env);
    await startServices(env, options);
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, stop };
}
