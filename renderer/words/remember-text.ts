import type { VaultMode } from '../../preload/contract.ts';

/** What remembering a password means on this machine. */
export function rememberText(mode: VaultMode): string {
  switch (mode) {
    case 'keyring':
      return "Kept encrypted with your system's keyring, so that Renew needs no typing.";
    case 'memory':
      return 'No keyring was found: kept in memory only, until Token Tray quits.';
  }
}
