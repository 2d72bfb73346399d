import { rename } from 'node:fs/promises';
import path from 'node:path';
import type Store from 'electron-store';
import { themes, type ReminderSettings, type Settings, type Theme } from '../../preload/views.ts';
import { defaultReminderSettings } from '../expiry/reminders.ts';
import { errorName, type Log } from '../log.ts';

export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Preferences {
  settings(): Settings;
  change(settings: Settings): Settings;
  bounds(): WindowBounds | null;
  keepBounds(bounds: WindowBounds): void;
}

interface Stored {
  readonly theme: Theme;
  readonly clearAfterMs: number;
  readonly reminders: ReminderSettings;
  readonly bounds: WindowBounds | null;
}

const defaults: Stored = {
  theme: 'system',
  clearAfterMs: 45_000,
  reminders: defaultReminderSettings,
  bounds: null,
};
const fileName = 'preferences';

const pixels = { type: 'integer', minimum: -100_000, maximum: 100_000 } as const;
const leads = {
  type: 'array',
  maxItems: 12,
  items: { type: 'integer', minimum: 1_000, maximum: 365 * 86_400_000 },
} as const;
const minute = { type: 'integer', minimum: 0, maximum: 1_440 } as const;
const schema = {
  theme: { enum: themes },
  reminders: {
    type: 'object',
    required: ['shortLeadsMs', 'longLeadsMs', 'workingHours'],
    additionalProperties: false,
    properties: {
      shortLeadsMs: leads,
      longLeadsMs: leads,
      workingHours: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            required: ['days', 'startMinute', 'endMinute'],
            additionalProperties: false,
            properties: {
              days: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 6 } },
              startMinute: minute,
              endMinute: minute,
            },
          },
        ],
      },
    },
  },
  clearAfterMs: { anyOf: [{ const: 0 }, { type: 'integer', minimum: 10_000, maximum: 300_000 }] },
  bounds: {
    anyOf: [
      { type: 'null' },
      {
        type: 'object',
        required: ['x', 'y', 'width', 'height'],
        additionalProperties: false,
        properties: { x: pixels, y: pixels, width: pixels, height: pixels },
      },
    ],
  },
} as const;

/**
 * Preferences of the user, in electron-store. A file that cannot be read is set aside and the
 * defaults apply; preferences that cannot be written apply until the app quits.
 */
export async function openPreferences(profile: string, log: Log): Promise<Preferences> {
  const store = await openStore(profile, log);
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
