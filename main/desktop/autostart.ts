import type { AutostartState } from '../../preload/contract.ts';

/** Starts the app without its window: it was the system, not the user, who wanted it. */
export const hiddenFlag = '--hidden';

/** The part of Electron's app that is used; structural, so that tests need no Electron. */
export interface LoginItems {
  readonly isPackaged: boolean;
  getLoginItemSettings(options?: { args?: string[] }): {
    readonly openAtLogin: boolean;
    readonly executableWillLaunchAtLogin: boolean;
    readonly wasOpenedAtLogin: boolean;
  };
  setLoginItemSettings(settings: { args?: string[]; openAtLogin: boolean; enabled: boolean }): void;
}

/** Whether the system starts the app when the user logs in. */
export interface Autostart {
  /** As the system has it: the user can change it there too. */
  state(): Promise<AutostartState>;
  /** Answers whether the system took the change. */
  set(on: boolean): Promise<boolean>;
  /** The app may lie elsewhere than at its last start: an entry that is there is made to lead here. */
  refresh(): Promise<void>;
}

/**
 * macOS and Windows keep it themselves. Without a package it would be Electron that they start.
 * https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
 */
export function createLoginItem(app: LoginItems, platform: NodeJS.Platform): Autostart {
  // macOS knows no arguments; it tells afterwards that it was the one who started the app.
  const options = platform === 'win32' ? { args: [hiddenFlag] } : {};

  function state(): AutostartState {
    if (!app.isPackaged) return 'unsupported';
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(options);
    // Windows' task manager can switch an entry off and leave it in its place.
    const starts = platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
    return starts ? 'on' : 'off';
  }

  return {
    state: () => Promise.resolve(state()),
    set: (on) => {
      app.setLoginItemSettings({ ...options, openAtLogin: on, enabled: on });
      return Promise.resolve(state() === (on ? 'on' : 'off'));
    },
    refresh: () => Promise.resolve(),
  };
}

/** Whether the system started the app, so that the window stays closed. */
export function isHiddenStart(
  argv: readonly string[],
  app: Pick<LoginItems, 'getLoginItemSettings' | 'isPackaged'>,
  platform: NodeJS.Platform,
): boolean {
  if (argv.includes(hiddenFlag)) return true;
  return platform === 'darwin' && app.isPackaged && app.getLoginItemSettings().wasOpenedAtLogin;
}
