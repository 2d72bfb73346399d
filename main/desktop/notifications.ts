import { Notification } from 'electron';
import type { Log } from '../log.ts';
import {
  createNotificationHealth,
  findNotificationService,
  type NotificationHealth,
} from './notification-health.ts';
import { createNotifier, type Notifier, type NotifierOptions } from './notifier.ts';
import { askProgram } from './session-bus.ts';

export interface NotificationsOptions extends Pick<
  NotifierOptions,
  'icon' | 'onClick' | 'onAction'
> {
  /** What is known of why they do not reach the user has changed. */
  readonly onTrouble: () => void;
  readonly log: Log;
}

/** Electron's notifications on this desktop. */
export function openNotifications(options: NotificationsOptions): {
  readonly notifier: Notifier;
  readonly health: NotificationHealth;
} {
  const { platform, execPath } = process;
  const { icon, onClick, onAction, onTrouble, log } = options;
  const health = createNotificationHealth({
    platform,
    ask: askProgram,
    program: execPath,
    onChange: onTrouble,
  });
  const notifier = createNotifier({
    create: (content) => new Notification(content),
    isSupported: () => Notification.isSupported(),
    platform,
    findService: () => findNotificationService(platform, askProgram),
    icon,
    onClick,
    onAction,
    onShown: health.shown,
    onFailed: () => {
      log('notification-failed');
      health.failed();
    },
  });
  return { notifier, health };
}
