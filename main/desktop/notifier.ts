import type { NotificationConstructorOptions } from 'electron';
import type { Notice, NoticeAction } from '../expiry/reminder-text.ts';
import type { NotificationService } from './notification-health.ts';
import { actionLabels } from './notice-text.ts';

/** The part of Electron's Notification that is used; structural, so that tests need no Electron. */
export interface LiveNotification {
  on(event: 'show' | 'click' | 'close', listener: () => void): unknown;
  on(event: 'action', listener: (event: unknown, index: number) => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

export interface Notifier {
  show(notice: Notice): void;
  /** Takes back what is still shown of this account: it is no longer true. */
  withdraw(accountId: string): void;
  stop(): void;
}

export interface NotifierOptions {
  readonly create: (options: NotificationConstructorOptions) => LiveNotification;
  readonly isSupported: () => boolean;
  readonly platform: NodeJS.Platform;
  readonly findService: () => Promise<NotificationService>;
  readonly icon: string;
  readonly onClick: (notice: Notice) => void;
  /** A button of a notification of one account. */
  readonly onAction: (accountId: string, action: NoticeAction) => void;
  readonly onShown: () => void;
  /** The desktop did not show it; the tray and the window tell the same all the same. */
  readonly onFailed: () => void;
}

/** The accounts that a notice is still true of. */
type Concern = Set<string>;

export function createNotifier(options: NotifierOptions): Notifier {
  const { platform, icon } = options;
  /** Electron has no buttons on Linux: https://github.com/electron/electron/issues/24333 */
  const hasButtons = platform === 'darwin' || platform === 'win32';
  // Held here because a notification that is collected loses its click: https://github.com/electron/electron/issues/12690
  const live = new Map<LiveNotification, Concern>();
  /** Not shown yet, as the desktop was not asked what it can do. */
  const waiting = new Map<Notice, Concern>();

  function withdrawAbout(accountIds: readonly string[]): void {
    for (const [notice, concern] of waiting) if (isOver(concern)) waiting.delete(notice);
    for (const [notification, concern] of live) {
      if (!isOver(concern)) continue;
      live.delete(notification);
      notification.close();
    }
    /** A digest stays while any of its accounts is still concerned. */
    function isOver(concern: Concern): boolean {
      const before = concern.size;
      for (const id of accountIds) concern.delete(id);
      return concern.size === 0 && before > 0;
    }
  }

  function put(notice: Notice, concern: Concern, service: NotificationService): void {
    const { title, actions } = notice;
    const markup = service !== null && service !== 'none' && service.markup;
    const body = markup ? escapeMarkup(notice.body) : notice.body;
    const buttons = hasButtons
      ? actions.map((action) => ({ type: 'button' as const, text: actionLabels[action] }))
      : [];
    const notification = options.create({ title, body, icon, actions: buttons });
    live.set(notification, concern);

    /** Some services leave it on the screen, where it would outlive its truth. */
    const answer = (): void => {
      live.delete(notification);
      notification.close();
    };
    notification.on('show', options.onShown);
    notification.on('click', () => {
      answer();
      options.onClick(notice);
    });
    notification.on('action', (_event, index) => {
      answer();
      const [accountId] = notice.accountIds;
      const action = actions[index];
      if (accountId !== undefined && action !== undefined) options.onAction(accountId, action);
    });
    notification.on('close', () => live.delete(notification));
    notification.on('failed', () => {
      live.delete(notification);
      options.onFailed();
    });
    notification.show();
  }

  return {
    show: (notice) => {
      if (!options.isSupported()) {
        options.onFailed();
        return;
      }
      withdrawAbout(notice.accountIds);
      const concern: Concern = new Set(notice.accountIds);
      waiting.set(notice, concern);
      options
        .findService()
        .then((service) => {
          if (waiting.delete(notice)) put(notice, concern, service);
        })
        .catch(options.onFailed);
    },
    withdraw: (accountId) => withdrawAbout([accountId]),
    stop: () => {
      waiting.clear();
      for (const notification of live.keys()) notification.close();
      live.clear();
    },
  };
}

/** Services that know markup would read a name such as "R&D <test>" as some. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
