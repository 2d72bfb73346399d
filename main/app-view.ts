import packageJson from '../package.json' with { type: 'json' };
import type {
  AppView,
  AutostartState,
  NetworkView,
  NotificationTrouble,
  ShortcutView,
  StorageNotice,
} from '../preload/contract.ts';
import { secretsOf, type Account } from './accounts/account.ts';
import type { Vault } from './accounts/vault.ts';
import type { Preferences } from './desktop/settings.ts';
import type { Provider } from './login/provider.ts';

export interface AppViewOptions {
  readonly platform: NodeJS.Platform;
  /** Of the Electron that we run on. */
  readonly electronVersion: string;
  readonly providers: readonly Provider[];
  readonly vault: Pick<Vault, 'lastMode' | 'otherKeyring'>;
  readonly accounts: () => readonly Account[];
  readonly preferences: Pick<Preferences, 'settings'>;
  readonly network: NetworkView;
  readonly storageNotice: StorageNotice | null;
  readonly trayShown: boolean;
  readonly autostart: AutostartState;
  readonly shortcut: ShortcutView;
  readonly logFile: string;
  readonly notificationTrouble: NotificationTrouble | null;
  readonly clockSkewMs: number | null;
}

/** What the window is told of the app. Never waits for the keyring. */
export function appViewOf(options: AppViewOptions): AppView {
  const { platform, electronVersion, providers, vault, accounts, preferences } = options;
  return {
    version: packageJson.version,
    electronVersion,
    runtimeUnsupported: isOlder(electronVersion, packageJson.devDependencies.electron),
    platform,
    ...keyringView(vault, accounts()),
    trayShown: options.trayShown,
    autostart: options.autostart,
    shortcut: options.shortcut,
    logFile: options.logFile,
    notificationTrouble: options.notificationTrouble,
    clockSkewMs: options.clockSkewMs,
    storageNotice: options.storageNotice,
    settings: preferences.settings(),
    network: options.network,
    providers: providers.map(({ id, name, summary, fields }) => ({ id, name, summary, fields })),
  };
}

/** A keyring that is away while secrets are sealed in it is not one that never was there. */
function keyringView(
  vault: AppViewOptions['vault'],
  accounts: readonly Account[],
): Pick<AppView, 'vaultMode' | 'otherKeyring'> {
  // Until it was asked, the keyring has the benefit of the doubt.
  const mode = vault.lastMode() ?? 'keyring';
  const sealed = accounts.flatMap(secretsOf).filter((secret) => secret.in === 'keyring');
  if (mode === 'keyring' || sealed.length === 0) return { vaultMode: mode, otherKeyring: null };
  const elsewhere = sealed.find((secret) => vault.otherKeyring(secret) !== null);
  return { vaultMode: 'locked', otherKeyring: elsewhere ? vault.otherKeyring(elsewhere) : null };
}

/** The Electron that is pinned is a supported one; one of an older line is not, or not for long. */
export function isOlder(version: string, pinned: string): boolean {
  return Number.parseInt(version, 10) < Number.parseInt(pinned, 10);
}
