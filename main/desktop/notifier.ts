import type { NotificationConstructorOptions } from 'electron';

/** The part of Electron's Notification that is used; structural, so that tests need no Electron. */
export interface LiveNotification {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

export interface Message {
  readonly title: string;
  readonly body: string;
  /** The accounts that it speaks of; a click leads to the first when it is the only one. */
  readonly accountIds: readonly string[];
}

export interface Notifier {
  show(message: Message): void;
  /** Takes back what is still shown of this account: it is no longer true. */
  withdraw(accountId: string): void;
  stop(): void;
}

export interface NotifierOptions {
  readonly create: (options: NotificationConstructorOptions) => LiveNotification;
  readonly isSupported: () => boolean;
  readonly icon: string;
  readonly onClick: (message: Message) => void;
  /** The desktop did not show it; the tray and the window tell the same all the same. */
  readonly onFailed: () => void;
}

export function createNotifier(options: NotifierOptions): Notifier {
  // Held here because a notification that is collected loses its click: https://github.com/electron/electron/issues/12690
  const live = new Map<LiveNotification, Message>();

  function withdrawAbout(accountIds: readonly string[]): void {
    for (const [notification, message] of live) {
      // A digest stays while any of its accounts is still concerned.
      if (!message.accountIds.every((id) => accountIds.includes(id))) continue;
      live.delete(notification);
      notification.close();
    }
  }

  return {
    show: (message) => {
      if (!options.isSupported()) {
        options.onFailed();
        return;
      }
      withdrawAbout(message.accountIds);
      const { title, body } = message;
      const notification = options.create({ title, body, icon: options.icon });
      live.set(notification, message);
      notification.on('click', () => {
        live.delete(notification);
        // Some services leave it on the screen, where it would outlive its truth.
        notification.close();
        options.onClick(message);
      });
      notification.on('close', () => live.delete(notification));
      notification.on('failed', () => {
        live.delete(notification);
        options.onFailed();
      });
      notification.show();
    },
    withdraw: (accountId) => withdrawAbout([accountId]),
    stop: () => {
      for (const notification of live.keys()) notification.close();
      live.clear();
    },
  };
}
