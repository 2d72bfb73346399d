import type { NetworkView } from '../../preload/contract.ts';

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
