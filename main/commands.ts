import {
  pack,
  type AppView,
  type Environment,
  type Handlers,
  type Result,
  type Settings,
} from '../preload/contract.ts';
import { accountsPage } from './accounts-page.ts';
import type { AppNews } from './app-news.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Diagnostics } from './diagnostics/diagnostics.ts';
import type { HeaderClipboard } from './desktop/header-clipboard.ts';
import type { GlobalShortcut } from './desktop/global-shortcut.ts';
import type { Preferences } from './desktop/settings.ts';
import type { EnvironmentColors } from './environment-colors.ts';
import type { NetworkSettings } from './network-settings.ts';
import type { CopyHeader } from './header-copy.ts';
import type { ReminderCalendar } from './reminder-calendar.ts';

export interface CommandOptions {
  readonly accounts: Accounts;
  readonly clipboard: HeaderClipboard;
  readonly preferences: Preferences;
  readonly network: NetworkSettings;
  readonly copyHeader: CopyHeader;
  readonly colors: EnvironmentColors;
  readonly appView: () => AppView;
  readonly appNews: AppNews;
  readonly diagnostics: () => Promise<Diagnostics>;
  /** Looks anew at what surrounds the app. */
  readonly look: () => Promise<void>;
  /** Settings changed. */
  readonly onSettings: () => void;
  readonly shortcut: GlobalShortcut;
  /** Answers whether the system took the change. */
  readonly setAutostart: (on: boolean) => Promise<boolean>;
  readonly testNotification: () => void;
  /** The window's page listens to events from now on. */
  readonly onPageListening: () => void;
}

/** What each command of the contract does. */
export function createCommands(options: CommandOptions): Handlers {
  const { accounts, clipboard, preferences, network, colors, diagnostics, appView } = options;

  /** Few look ahead at every start: loaded when it is asked for. */
  async function calendar(): Promise<ReminderCalendar> {
    const { openReminderCalendar } = await import('./open-reminder-calendar.ts');
    return openReminderCalendar(accounts, preferences);
  }

  async function changeSettings(settings: Settings): Promise<Settings> {
    const before = preferences.settings().environments;
    const changed = await preferences.change(settings);
    // Each account would be looked at anew.
    if (JSON.stringify(before) !== JSON.stringify(changed.environments)) accounts.recolor();
    options.onSettings();
    return changed;
  }

  /** The colour that was chosen in one account's form holds in all of them. */
  async function keepColor(environment: Environment | null): Promise<void> {
    const environments = environment && colors.withChoice(environment);
    if (environments !== null) await changeSettings({ ...preferences.settings(), environments });
  }

  return {
    getApp: async () => {
      options.onPageListening();
      return done(options.appNews.answer());
    },
    listAccounts: async ({ from }) =>
      done(pack(accountsPage(accounts.views(), accounts.tally(), from))),
    listReminders: async () => done(pack((await calendar()).reminders())),
    addAccount: async (request) => {
      const added = await accounts.add(request);
      if (added.ok) await keepColor(request.environment);
      return added;
    },
    editAccount: async (request) => {
      const edited = await accounts.edit(request);
      if (edited.ok) await keepColor(request.environment);
      return edited;
    },
    renewAccount: (request) => accounts.renew(request),
    renewDue: async () => done(await accounts.renewDue()),
    renewAccounts: async ({ ids }) => done(await accounts.renewAll(ids)),
    stopLogins: async () => {
      accounts.stopLogins();
      return done(null);
    },
    pinAccount: ({ id, pinned }) => accounts.pin(id, pinned),
    signOut: ({ id }) => accounts.signOut(id),
    removeAccount: ({ id }) => accounts.remove(id),
    removeAccounts: ({ ids }) => accounts.removeAll(ids),
    copyHeader: options.copyHeader,
    exportCalendar: async () => await (await calendar()).save(),
    identifyToken: async ({ text }) => done(await accounts.identify(text)),
    clearClipboard: () => clipboard.clear(),
    changeSettings: async (settings) => {
      return done(await changeSettings(settings));
    },
    changeShortcut: ({ accelerator }) => options.shortcut.change(accelerator),
    recordShortcut: async ({ recording }) => {
      options.shortcut.setRecording(recording);
      return done(null);
    },
    setAutostart: async ({ on }) =>
      (await options.setAutostart(on))
        ? done(null)
        : { ok: false, failure: { kind: 'autostart-failed' } },
    getSurroundings: async () => {
      await options.look();
      return done((await diagnostics()).surroundings(appView()));
    },
    checkAccount: async ({ id }) => await (await diagnostics()).check(id),
    copyReport: async () => await clipboard.copyPlain((await diagnostics()).report(appView())),
    changeProxy: (request) => network.changeProxy(request),
    chooseCaFile: () => network.chooseCaFile(),
    dropCaFile: async () => network.dropCaFile(),
    testNotification: async () => {
      options.testNotification();
      return done(null);
    },
  };
}

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
