import type { StorageNotice } from '../../preload/contract.ts';

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
export function keyringAdvice(platform: string): string {
  return platform === 'linux'
    ? 'Install or unlock GNOME Keyring or KWallet, then start Token Tray again.'
    : 'Unlock the keychain of your system, then start Token Tray again.';
}
