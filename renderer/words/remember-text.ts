import type { VaultMode } from '../../preload/contract.ts';

/** What remembering a password means on this machine. */
export function rememberText(mode: VaultMode): string {
  switch (mode) {
    case 'keyring':
      return "Kept encrypted with your system's keyring, so that Renew needs no typing.";
    case 'locked':
      return 'The keyring is locked: kept in memory until it is unlocked or Token Tray quits.';
    case 'memory':
      return 'No keyring was found: kept in memory only, until Token Tray quits.';
  }
}
