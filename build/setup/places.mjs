// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

export const isRoot = process.getuid?.() === 0;

/** What outlives a checkout: the fallback Electron. Root's is readable by the ordinary user. */
export function cacheFolder() {
  if (isRoot) return '/var/cache/token-tray';
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'token-tray');
  if (platform === 'win32' && env['LOCALAPPDATA'])
    return join(env['LOCALAPPDATA'], 'token-tray', 'Cache');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'token-tray');
}
