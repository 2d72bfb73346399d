import type { NetworkView, ProxySetting } from '../../preload/contract.ts';

export const proxyLabel = 'Proxy';

export const proxyChoices: Readonly<Record<ProxySetting['use'], string>> = {
  system: 'As the system says',
  none: 'None',
  address: 'This one',
};

export const proxyAddressLabel = 'Address of the proxy';
export const proxyAddressHelp = 'Such as http://proxy.example.com:3128. SOCKS is not supported.';
export const proxyUserLabel = 'User name for the proxy';
export const proxyPasswordLabel = 'Password for the proxy';
export const saveProxyAction = 'Use this proxy';

export const authoritiesTitle = 'Your own certificate authorities';

/** The file's path follows, where there is one. */
export function authoritiesHelp(caFile: string | null): string {
  return caFile === null
    ? 'None, beside those that your system trusts. A company’s proxy may need its root certificate, as a PEM file.'
    : 'Trusted beside those of your system:';
}

export const chooseAuthoritiesAction = 'Choose a file of certificates…';
export const dropAuthoritiesAction = 'Trust it no more';

/** The way that logins take as it is set now. */
export function proxyText({ proxy, proxyPassword }: Omit<NetworkView, 'caFile'>): string {
  switch (proxy.use) {
    case 'system':
      return 'As HTTPS_PROXY says, else as your system does.';
    case 'none':
      return 'Logins go straight to their servers.';
    case 'address':
      return `Logins go through ${proxy.address}${passwordText(proxy.username, proxyPassword)}.`;
  }
}

function passwordText(username: string, password: NetworkView['proxyPassword']): string {
  if (username === '') return '';
  switch (password) {
    case 'sealed':
      return ` as ${username}; the password is kept encrypted`;
    case 'held':
      return ` as ${username}; the password is kept in memory until Token Tray quits`;
    case null:
      return ` as ${username}, without a password`;
  }
}

/** What leaving the field empty means. */
export function proxyPasswordHelp(password: NetworkView['proxyPassword']): string {
  return password === null
    ? 'Only for a proxy that asks for one.'
    : 'Leave it empty to keep the one that is there for this proxy and user.';
}
