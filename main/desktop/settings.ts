import { ipcMain } from 'electron';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import type Store from 'electron-store';
import type { ProxySetting, ReminderSettings, Settings, Theme } from '../../preload/contract.ts';
import { defaultReminderSettings } from '../expiry/reminders.ts';
import { errorName, type Log } from '../log.ts';
import { preferencesSchema as schema } from './preferences-schema.ts';

export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As kept: a password only as the keyring's ciphertext. */
export interface NetworkChoices {
  readonly proxy: ProxySetting;
  readonly sealedProxyPassword: string | null;
  readonly caFile: string | null;
}

export interface Preferences {
  settings(): Settings;
  change(settings: Settings): Settings;
  network(): NetworkChoices;
  keepNetwork(network: NetworkChoices): void;
  bounds(): WindowBounds | null;
  keepBounds(bounds: WindowBounds): void;
}

interface Stored {
  readonly theme: Theme;
  readonly clearAfterMs: number;
  readonly reminders: ReminderSettings;
  readonly network: NetworkChoices;
  readonly bounds: WindowBounds | null;
}

const defaults: Stored = {
  theme: 'system',
  clearAfterMs: 45_000,
  reminders: defaultReminderSettings,
  network: { proxy: { use: 'system' }, sealedProxyPassword: null, caFile: null },
  bounds: null,
};
const fileName = 'preferences';

/**
 * Preferences of the user, in electron-store. A file that cannot be read is set aside and the
 * defaults apply; preferences that cannot be written apply until the app quits.
 */
export async function openPreferences(profile: string, log: Log): Promise<Preferences> {
  const store = await openStore(profile, log);
  // electron-store would tell any page that asks where the profile lies.
  ipcMain.removeAllListeners('electron-store-get-data');
  // electron-store reads its whole file at every `get`, so the values are held here.
  let stored: Stored = store === null ? defaults : { ...defaults, ...store.store };

  function keep(change: Partial<Stored>): void {
    stored = { ...stored, ...change };
    try {
      store?.set({ ...stored });
    } catch (error) {
      log('preferences-not-saved', { error: errorName(error) });
    }
  }

  const settings = (): Settings => ({
    theme: stored.theme,
    clearAfterMs: stored.clearAfterMs,
    reminders: stored.reminders,
  });
  return {
    settings,
    change: (next) => {
      keep(next);
      return settings();
    },
    network: () => stored.network,
    keepNetwork: (network) => keep({ network }),
    bounds: () => stored.bounds,
    keepBounds: (bounds) => keep({ bounds }),
  };
}

async function openStore(profile: string, log: Log): Promise<Store<Stored> | null> {
  const { default: ElectronStore } = await import('electron-store');
  const open = (): Store<Stored> =>
    new ElectronStore<Stored>({
      name: fileName,
      cwd: profile,
      schema,
      defaults,
      // True would turn a damaged file into an empty one without a word.
      clearInvalidConfig: false,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      watch: false,
    });
  try {
    return open();
  } catch (error) {
    log('preferences-unreadable', { error: errorName(error) });
  }
  try {
    const file = path.join(profile, `${fileName}.json`);
    await rename(file, path.join(profile, `${fileName}.damaged.json`));
    return open();
  } catch (error) {
    log('preferences-unavailable', { error: errorName(error) });
    return null;
  }
}
