import { app, nativeTheme } from 'electron';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pack, type AccountFocus, type AppView } from '../preload/contract.ts';
import { createAnswers } from './answer-command.ts';
import { createAppNews } from './app-news.ts';
import { appViewOf } from './app-view.ts';
import { createCommands } from './commands.ts';
import { askUser } from './desktop/ask-user.ts';
import { openAutostart } from './desktop/open-autostart.ts';
import { createDoors } from './desktop/doors.ts';
import { createHeaderClipboard } from './desktop/header-clipboard.ts';
import { openClipboard } from './desktop/open-clipboard.ts';
import { openPreferences } from './desktop/settings.ts';
import { askProgram } from './desktop/session-bus.ts';
import { waitForTrayHost } from './desktop/tray-host.ts';
import { systemClock as clock } from './expiry/clock.ts';
import { skewToTell } from './expiry/server-clock.ts';
import { createDrawing } from './drawing.ts';
import { createEnvironmentColors } from './environment-colors.ts';
import { headerCopy } from './header-copy.ts';
import { logFile } from './log-file.ts';
import { providers } from './login/registry.ts';
import { createNotifications } from './notifications.ts';
import { openAccounts } from './open-accounts.ts';
import { openShortcut } from './open-shortcut.ts';
import type { Start } from './start.ts';
import { testNotice } from './desktop/notice-text.ts';
import { createTrayActions } from './tray-actions.ts';
import { watchExpiries } from './watch-expiries.ts';

const { platform } = process;
/** Asking the desktop starts other programs, and asking for the keyring can block: the page comes first. */
const asksAfterPageMs = 300;

/** Builds the parts that the tray can do without and passes them to each other. Runs once. */
export async function startApp(start: Start): Promise<void> {
  const { log, stops, hidden, tray, act, first } = start;
  const { window } = first;

  let clockSkewMs: number | null = null;
  const profile = app.getPath('userData');
  const preferences = await openPreferences(profile, log);
  stops.add(preferences.close);
  const applySettings = (): void => {
    nativeTheme.themeSource = preferences.settings().theme;
    start.setLogLevel(preferences.settings().logLevel);
  };
  applySettings();

  stops.add(window.stop);

  const autostart = openAutostart(() => news.tell());
  const colors = createEnvironmentColors(() => preferences.settings().environments);
  const { accounts, vault, network, diagnostics } = await openAccounts({
    colorOf: colors.colorOf,
    stops,
    preferences,
    log,
    onReply: ({ serverDate, receivedAt }) => {
      clockSkewMs = skewToTell(serverDate, receivedAt);
      news.tell();
    },
  });
  // Who quits while the app still starts has stopped the tray already.
  if (stops.haveRun()) return;
  const appView = (): AppView =>
    appViewOf({
      platform,
      electronVersion: process.versions.electron,
      providers,
      vault,
      accounts: accounts.list,
      preferences,
      network: network.view(),
      storageNotice: accounts.storageNotice,
      trayShown: doors.trayShown(),
      autostart: autostart.known(),
      shortcut: shortcut.view(),
      logFile: logFile(profile),
      notificationTrouble: health.trouble(),
      clockSkewMs,
    });
  const news = createAppNews(window, appView);

  const doors = createDoors({
    findTray: (patienceMs) => waitForTrayHost(platform, askProgram, clock, patienceMs),
    window,
    clock,
    onLook: () => news.tell(),
    quit: () => app.quit(),
  });

  const clipboard = createHeaderClipboard({
    clipboard: openClipboard(),
    clock,
    clearAfterMs: () => preferences.settings().clearAfterMs,
    onChange: (held) => {
      window.send('clipboardChanged', held);
      drawing.run();
    },
  });
  stops.add(clipboard.stop);
  const copyHeader = headerCopy({
    accounts,
    clipboard,
    confirmsProduction: () => preferences.settings().confirmProductionCopies,
    log,
  });

  const focusAccount = (focus: AccountFocus): void => window.openAndSend('accountFocused', focus);
  const { notifier, health } = createNotifications({
    platform,
    log,
    openWindow: window.open,
    focusAccount,
    act,
    copyFormatOf: (id) => accounts.get(id)?.copyFormat ?? 'header',
    onTrouble: () => news.tell(),
  });
  stops.add(notifier.stop);

  start.onAct(
    createTrayActions({
      accounts,
      clipboard,
      copyHeader,
      ask: askUser,
      openWindow: window.open,
      focusAccount,
      notify: notifier.show,
      quit: () => app.quit(),
    }),
  );

  const shortcut = openShortcut({
    preferences,
    accounts,
    clipboard,
    clock,
    act,
    notify: notifier.show,
    tell: (failure) => window.openAndSend('failureTold', failure),
    onChange: () => news.tell(),
    log,
  });

  const drawing = createDrawing({
    clock,
    accounts,
    clipboard,
    tray,
    onViews: (views) => {
      if (window.isOpen()) window.send('accountsChanged', pack(views));
      news.tell();
    },
  });
  stops.add(drawing.stop);

  const scheduler = watchExpiries({
    stops,
    clock,
    accounts,
    reminderSettings: () => preferences.settings().reminders,
    notifier,
    draw: drawing.run,
    onRecheck: (clockMoved) => {
      // It was of a clock that has been set since.
      if (clockMoved) clockSkewMs = null;
      news.tellAnew();
      drawing.run();
    },
    // Nobody pastes meanwhile, and whoever comes by could.
    onLeave: () => void clipboard.clear(),
    log,
  });

  const look = () =>
    Promise.all([health.check(), autostart.look(), vault.mode()]).then(() => news.tell());
  const handlers = createCommands({
    accounts,
    clipboard,
    preferences,
    network,
    copyHeader,
    colors,
    appView,
    appNews: news,
    diagnostics,
    look,
    onSettings: () => {
      applySettings();
      scheduler.reconcile('settings');
      news.tell();
    },
    shortcut,
    setAutostart: autostart.set,
    testNotification: () => notifier.show(testNotice),
    onPageListening: () => {
      // What the page before recorded, one that was reloaded, say, is over.
      shortcut.setRecording(false);
      window.pageIsListening();
      window.send('clipboardChanged', clipboard.holds());
      clock.setTimer(asksAfterPageMs, () => void look());
    },
  });
  stops.add(first.stopIpc);

  app.on('window-all-closed', () => {
    shortcut.setRecording(false);
    void doors.windowClosed();
  });

  first.connect({
    answer: createAnswers({ handlers, log }),
    bounds: preferences.bounds,
    onBounds: preferences.keepBounds,
    onFocus: () => scheduler.reconcile('focus'),
  });
  // The page waits for its accounts, and the tray's menu can wait for the page.
  await nextTurn();
  scheduler.reconcile('start');
  shortcut.start();
  stops.add(shortcut.stop);
  await autostart.refresh();
  doors.openSoon(hidden);
}
