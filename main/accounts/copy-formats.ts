import type { CopyFormat } from '../../preload/contract.ts';
import type { HeaderScheme } from '../login/provider.ts';

/** Single quotes hold everything in a POSIX shell but themselves. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** What is copied of a token in each format. `token` has passed the token check. */
export function formatHeader(scheme: HeaderScheme, token: string, format: CopyFormat): string {
  const value = `${scheme.prefix}${token}`;
  const header = `${scheme.name}: ${value}`;
  switch (format) {
    case 'header':
      return header;
    case 'value':
      return value;
    case 'token':
      return token;
    case 'curl':
      return `curl -H ${shellQuoted(header)}`;
  }
}
