import { Notification } from 'electron';
import type { AccountFocus, CopyFormat } from '../preload/contract.ts';
import {
  createNotificationHealth,
  findNotificationService,
  type NotificationHealth,
} from './desktop/notification-health.ts';
import { appIcon } from './desktop/icons.ts';
import { createNotifier, type Notifier } from './desktop/notifier.ts';
import { askProgram } from './desktop/session-bus.ts';
import type { TrayAction } from './desktop/tray-menu.ts';
import { errorName, type Log } from './log.ts';

export interface NotificationsOptions {
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  readonly openWindow: () => void;
  readonly focusAccount: (focus: AccountFocus) => void;
  readonly act: (action: TrayAction) => Promise<void>;
  /** What one click copies. */
  readonly copyFormatOf: (accountId: string) => CopyFormat;
  /** Whether the desktop shows notifications changed. */
  readonly onTrouble: () => void;
}

/** Notifications, and whether the desktop shows them. */
export function createNotifications(options: NotificationsOptions): {
  readonly notifier: Notifier;
  readonly health: NotificationHealth;
} {
  const { platform, log, openWindow, focusAccount, act } = options;
  const health = createNotificationHealth({
    platform,
    ask: askProgram,
    program: process.execPath,
    onChange: options.onTrouble,
  });
  const notifier = createNotifier({
    create: (shown) => new Notification(shown),
    isSupported: () => Notification.isSupported(),
    platform,
    findService: () => findNotificationService(platform, askProgram),
    icon: appIcon(),
    onClick: ({ accountIds: [accountId, ...others] }) => {
      if (accountId === undefined || others.length > 0) openWindow();
      else focusAccount({ accountId, on: 'renew', failure: null });
    },
    onAction: (accountId, kind) => {
      const action: TrayAction =
        kind === 'renew'
          ? { kind, accountId }
          : { kind, accountId, which: 'current', format: options.copyFormatOf(accountId) };
      act(action).catch((error: unknown) => log('notice-failed', { error: errorName(error) }));
    },
    onShown: health.shown,
    onFailed: () => {
      log('notification-failed');
      health.failed();
    },
  });
  return { notifier, health };
}
