import type { StorageNotice, VaultMode } from '../../preload/contract.ts';

/** The words for what happened to the account file at start. */
export function storageNoticeText(notice: StorageNotice): string {
  switch (notice.kind) {
    case 'restored-copy':
      return 'The account file was damaged. The last good copy was restored; the damaged file was kept.';
    case 'set-aside':
      return 'The account file could not be read. It was set aside unchanged, and the list starts anew.';
    case 'newer-version':
      return 'A newer Token Tray wrote the account file. It stays unchanged, so nothing can be saved: update Token Tray.';
    case 'not-readable':
      return 'The account file may not be read. It stays unchanged: check its rights, then start Token Tray again.';
  }
}

/** What to do about a missing keyring on this platform. */
function keyringAdvice(platform: string): string {
  return platform === 'linux'
    ? 'Install or unlock GNOME Keyring or KWallet, then start Token Tray again.'
    : 'Unlock the keychain of your system, then start Token Tray again.';
}

export interface VaultNotice {
  readonly title: string;
  readonly advice: string;
}

/** The words for where secrets go; null when that is the keyring. */
export function vaultNotice(mode: VaultMode, platform: string): VaultNotice | null {
  switch (mode) {
    case 'keyring':
      return null;
    case 'locked':
      return {
        title: 'The keyring is locked: the tokens sealed in it are safe.',
        advice:
          'Unlock it, then copy or renew. What you log in to meanwhile is held in memory until then.',
      };
    case 'memory':
      return {
        title: 'No keyring found: tokens are kept in memory and are gone when Token Tray quits.',
        advice: keyringAdvice(platform),
      };
  }
}
