import { ipcMain } from 'electron';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type Store from 'electron-store';
import type { Settings } from '../../preload/contract.ts';
import { errorCode } from '../accounts/file-system.ts';
import { errorName, type Log } from '../log.ts';
import {
  defaultPreferences,
  preferencesFrom,
  type NetworkChoices,
  type StoredPreferences,
} from './preferences-schema.ts';
import { preferencesFile, preferencesName } from './profile.ts';
import type { WindowBounds } from './window-bounds.ts';

export interface Preferences {
  settings(): Settings;
  /** Resolves once they are on disk, or cannot be. */
  change(settings: Settings): Promise<Settings>;
  network(): NetworkChoices;
  keepNetwork(network: NetworkChoices): void;
  /** The global shortcut; null is off. */
  shortcut(): string | null;
  keepShortcut(accelerator: string | null): Promise<void>;
  bounds(): WindowBounds | null;
  keepBounds(bounds: WindowBounds): void;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/**
 * Preferences of the user, in electron-store. Loading it takes as long as the rest of the start, so
 * the file is read without it, and it is loaded when something changes. A file that cannot be read is
 * set aside and the defaults apply; preferences that cannot be written apply until the app quits.
 */
export async function openPreferences(profile: string, log: Log): Promise<Preferences> {
  const file = preferencesFile(profile);
  const read = await readPreferences(file, log);
  let stored = read ?? defaultPreferences;
  const writable = read !== null || (await setAside(file, profile, log));
  let store: Promise<Store<StoredPreferences>> | null = null;
  let writing: Promise<void> = Promise.resolve();

  function keep(change: Partial<StoredPreferences>): Promise<void> {
    stored = { ...stored, ...change };
    if (writable) writing = writing.then(write);
    return writing;
  }

  async function write(): Promise<void> {
    try {
      store ??= openStore(profile);
      (await store).set({ ...stored });
    } catch (error) {
      store = null;
      log('preferences-not-saved', { error: errorName(error) });
    }
  }

  const settings = (): Settings => ({
    theme: stored.theme,
    list: stored.list,
    clearAfterMs: stored.clearAfterMs,
    confirmProductionCopies: stored.confirmProductionCopies,
    reminders: stored.reminders,
    environments: stored.environments,
    logLevel: stored.logLevel,
  });
  return {
    settings,
    change: async (next) => {
      await keep(next);
      return settings();
    },
    network: () => stored.network,
    keepNetwork: (network) => void keep({ network }),
    shortcut: () => stored.shortcut,
    keepShortcut: (shortcut) => keep({ shortcut }),
    bounds: () => stored.bounds,
    keepBounds: (bounds) => {
      if (!sameBounds(bounds, stored.bounds)) void keep({ bounds });
    },
    close: () => writing,
  };
}

/** Null when the file is there, but not as it was written. */
async function readPreferences(file: string, log: Log): Promise<StoredPreferences | null> {
  try {
    const preferences = preferencesFrom(await readFile(file, 'utf8'));
    if (preferences === null) log('preferences-unreadable');
    return preferences;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return defaultPreferences;
    log('preferences-unreadable', { error: errorName(error) });
    return null;
  }
}

/** Answers whether another file may take its place. */
async function setAside(file: string, profile: string, log: Log): Promise<boolean> {
  try {
    await rename(file, path.join(profile, `${preferencesName}.damaged.json`));
    return true;
  } catch (error) {
    log('preferences-unavailable', { error: errorName(error) });
    return false;
  }
}

function sameBounds(one: WindowBounds, other: WindowBounds | null): boolean {
  return (
    one.x === other?.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

async function openStore(profile: string): Promise<Store<StoredPreferences>> {
  const { default: ElectronStore } = await import('electron-store');
  const store = new ElectronStore<StoredPreferences>({
    name: preferencesName,
    cwd: profile,
    // True would turn a damaged file into an empty one without a word.
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    watch: false,
  });
  // It would tell any page that asks where the profile lies.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}
