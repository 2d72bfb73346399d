import { amountText, countText } from '../../preload/amount-text.ts';
import type { AppView, NotificationTrouble, StorageNotice } from '../../preload/contract.ts';
import { keyringFlag, keyringName } from './keyring-text.ts';

/** The words for what happened to the account file at start. */
export const storageNoticeTexts: Readonly<Record<StorageNotice['kind'], string>> = {
  'restored-copy':
    'The account file was damaged. The last good copy was restored; the damaged file was kept.',
  'set-aside':
    'The account file could not be read. It was set aside unchanged, and the list starts anew.',
  'newer-version':
    'A newer Token Tray wrote the account file. It stays unchanged, so nothing can be saved: update Token Tray.',
  'not-readable':
    'The account file may not be read. It stays unchanged: check its rights, then start Token Tray again.',
};

/** What to do about a missing keyring on this platform. */
function keyringAdvice(platform: string): string {
  return platform === 'linux'
    ? 'Install or unlock GNOME Keyring or KWallet, then start Token Tray again.'
    : 'Unlock the keychain of your system, then start Token Tray again.';
}

/** What holds, and what to do about it. */
export interface Notice {
  readonly title: string;
  readonly advice: string;
}

/** The words for a desktop that shows no tray icons. */
export const trayNotice: Notice = {
  title: 'No tray found on this desktop.',
  advice: 'Closing the window quits Token Tray, as nothing else could open it again.',
};

/** The words for an Electron that is past its support. */
export function runtimeNotice(electronVersion: string): Notice {
  return {
    title: 'For trying and testing only.',
    advice: `This Electron (${electronVersion}) gets no security fixes any more.`,
  };
}

/** Where a failed notification is told outside the settings. */
export const seeSettings = 'See Settings.';

/** The words for why notifications do not reach the user. */
export const notificationNotices: Readonly<Record<NotificationTrouble, Notice>> = {
  'no-service': {
    title: 'This desktop has no notification service.',
    advice: 'Expiries are told by the tray and this window only. Install one, such as dunst.',
  },
  unsigned: {
    title: 'This build is not signed, so macOS shows none of its notifications.',
    advice: 'Expiries are told by the menu bar and this window only.',
  },
  failed: {
    title: 'The last notification was not shown.',
    advice: 'Expiries are told by the tray and this window all the same.',
  },
};

/** The words for a clock that differs. `skewMs` is positive when this machine is ahead. */
export function clockNotice(skewMs: number): Notice {
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  const apart =
    minutes < 120
      ? amountText(minutes, 'minute')
      : countText(Math.round(minutes / 60), { one: 'hour', other: 'hours' });
  return {
    title: `This machine's clock is ${apart} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's.`,
    advice: 'Expiries are shown by this clock, the difference taken off. Better set it right.',
  };
}

type VaultState = Pick<AppView, 'vaultMode' | 'otherKeyring' | 'platform'>;

/** The words for where secrets go; null when that is the keyring. */
export function vaultNotice({ vaultMode, otherKeyring, platform }: VaultState): Notice | null {
  switch (vaultMode) {
    case 'keyring':
      return null;
    case 'locked':
      return otherKeyring === null
        ? {
            title: 'The keyring is locked or away: the tokens sealed in it are safe.',
            advice:
              'Unlock it, then copy or renew. If that does not help, start Token Tray again. What you log in to meanwhile is held in memory.',
          }
        : {
            title: `Your tokens are sealed in ${keyringName(otherKeyring)}, which is not in use now: they are safe.`,
            advice: `Start Token Tray with ${keyringFlag(otherKeyring)} to get them back. What you log in to meanwhile is held in memory.`,
          };
    case 'memory':
      return {
        title: 'No keyring found: tokens are kept in memory and are gone when Token Tray quits.',
        advice: keyringAdvice(platform),
      };
  }
}
