// @ts-check
import { capture } from '../../build/setup/process.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args after `busctl`
 */
function busctl(env, args) {
  return capture('busctl', ['--json=short', ...args], { env });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {'--user' | '--system'} bus
 * @param {string} name
 */
export function hasOwner(env, bus, name) {
  const call = ['call', 'org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner', 's'];
  return busctl(env, [bus, ...call, name]).stdout.includes('true');
}

/** @param {NodeJS.ProcessEnv} env */
export function hasTrayHost(env) {
  const watcher = 'org.kde.StatusNotifierWatcher';
  const property = ['get-property', watcher, '/StatusNotifierWatcher', watcher];
  return busctl(env, ['--user', ...property, 'IsStatusNotifierHostRegistered']).stdout.includes(
    'true',
  );
}
