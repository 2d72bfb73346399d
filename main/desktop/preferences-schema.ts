import * as z from 'zod/mini';
import { commandTable, type ProxySetting, type Settings } from '../../preload/contract.ts';
import { parseJson } from '../accounts/parse-json.ts';
import { defaultReminderSettings } from '../expiry/reminders.ts';
import { isWindowBounds, type WindowBounds } from './window-bounds.ts';

/** As kept: a password only as the keyring's ciphertext. */
export interface NetworkChoices {
  readonly proxy: ProxySetting;
  readonly sealedProxyPassword: string | null;
  readonly caFile: string | null;
}

export interface StoredPreferences extends Settings {
  readonly network: NetworkChoices;
  /** Null: off. */
  readonly shortcut: string | null;
  readonly bounds: WindowBounds | null;
}

export const defaultPreferences: StoredPreferences = {
  theme: 'system',
  list: { group: 'none', order: 'name' },
  clearAfterMs: 45_000,
  confirmProductionCopies: false,
  reminders: defaultReminderSettings,
  environments: [],
  logLevel: 'all',
  network: { proxy: { use: 'system' }, sealedProxyPassword: null, caFile: null },
  shortcut: null,
  bounds: null,
};

const textOrNull = (maxLength: number) => z.nullable(z.string().check(z.maxLength(maxLength)));
const network: z.ZodMiniType<NetworkChoices> = z.strictObject({
  proxy: z.discriminatedUnion('use', [
    z.strictObject({ use: z.enum(['system', 'none']) }),
    z.strictObject({
      use: z.literal('address'),
      address: z.string().check(z.maxLength(2_048)),
      username: z.string().check(z.maxLength(256)),
    }),
  ]),
  sealedProxyPassword: textOrNull(16_384),
  caFile: textOrNull(4_096),
});

const bounds = z.nullable(z.custom<WindowBounds>(isWindowBounds));

const file = z.record(z.string(), z.unknown());

/**
 * What a preferences file says, the defaults where it is silent: an earlier version wrote less, and a
 * later one more. Null when a part of it is damaged.
 */
export function preferencesFrom(text: string): StoredPreferences | null {
  const said = file.safeParse(parseJson(text));
  if (!said.success) return null;
  const whole = { ...defaultPreferences, ...said.data };
  // What the window may set, a file may hold.
  const settings = commandTable.changeSettings.request.safeParse({
    theme: whole.theme,
    list: whole.list,
    clearAfterMs: whole.clearAfterMs,
    confirmProductionCopies: whole.confirmProductionCopies,
    reminders: whole.reminders,
    environments: whole.environments,
    logLevel: whole.logLevel,
  });
  const kept = {
    network: network.safeParse(whole.network),
    shortcut: commandTable.changeShortcut.request.safeParse({ accelerator: whole.shortcut }),
    bounds: bounds.safeParse(whole.bounds),
  };
  return settings.success && kept.network.success && kept.shortcut.success && kept.bounds.success
    ? {
        ...settings.data,
        network: kept.network.data,
        shortcut: kept.shortcut.data.accelerator,
        bounds: kept.bounds.data,
      }
    : null;
}
