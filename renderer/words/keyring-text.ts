import type { Keyring } from '../../preload/contract.ts';

const names: Readonly<Record<Keyring, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet 5',
  kwallet6: 'KWallet 6',
};

/** As people call it. */
export function keyringName(keyring: Keyring): string {
  return names[keyring];
}

/** What makes Electron use it. */
export function keyringFlag(keyring: Keyring): string {
  return `--password-store=${keyring.replace('_', '-')}`;
}
