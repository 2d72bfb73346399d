import packageJson from '../package.json' with { type: 'json' };
import type {
  AppView,
  AutostartState,
  NotificationTrouble,
  StorageNotice,
} from '../preload/contract.ts';
import type { Vault } from './accounts/vault.ts';
import type { Preferences } from './desktop/settings.ts';
import type { Provider } from './login/provider.ts';

export interface AppViewOptions {
  readonly platform: NodeJS.Platform;
  /** Of the Electron that we run on. */
  readonly electronVersion: string;
  readonly providers: readonly Provider[];
  readonly vault: Vault;
  readonly preferences: Preferences;
  readonly storageNotice: StorageNotice | null;
  readonly trayShown: boolean;
  readonly autostart: AutostartState;
  readonly notificationTrouble: NotificationTrouble | null;
  readonly clockSkewMs: number | null;
}

/** What the window is told of the app. Never waits for the keyring. */
export function appViewOf(options: AppViewOptions): AppView {
  const { platform, electronVersion, providers, vault, preferences } = options;
  return {
    version: packageJson.version,
    electronVersion,
    runtimeUnsupported: isOlder(electronVersion, packageJson.devDependencies.electron),
    platform,
    // Until it was asked, the keyring has the benefit of the doubt.
    vaultMode: vault.lastMode() ?? 'keyring',
    trayShown: options.trayShown,
    autostart: options.autostart,
    notificationTrouble: options.notificationTrouble,
    clockSkewMs: options.clockSkewMs,
    storageNotice: options.storageNotice,
    settings: preferences.settings(),
    providers: providers.map(({ id, name, summary, fields }) => ({ id, name, summary, fields })),
  };
}

/** The Electron that is pinned is a supported one; one of an older line is not, or not for long. */
export function isOlder(version: string, pinned: string): boolean {
  return Number.parseInt(version, 10) < Number.parseInt(pinned, 10);
}
