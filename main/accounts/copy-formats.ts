import type { CopyFormat } from '../../preload/contract.ts';
import type { HeaderScheme } from '../login/provider.ts';
import type { Account } from './account.ts';
import { envQuoted, powerShellQuoted, powerShellWord, shellQuoted, shellWord } from './quoting.ts';

export interface CopySource {
  readonly account: Pick<Account, 'label' | 'environment' | 'values'>;
  readonly header: HeaderScheme;
  /** The bare token; has passed the token check. */
  readonly value: string;
}

/** What is copied of a token in each format. */
export function formatToken(source: CopySource, format: CopyFormat): string {
  const { account, header, value } = source;
  const headerValue = `${header.prefix}${value}`;
  const line = `${header.name}: ${headerValue}`;
  const address = addressOf(account.values);
  const shellAddress = address === null ? [] : [shellWord(address)];
  switch (format) {
    case 'header':
      return line;
    case 'value':
      return headerValue;
    case 'token':
      return value;
    case 'curl':
      return ['curl', '-H', shellQuoted(line), ...shellAddress].join(' ');
    case 'httpie':
      return ['http', ...shellAddress, httpieItem(header.name, headerValue)].join(' ');
    case 'powershell': {
      const headers = `@{ ${header.name} = ${powerShellQuoted(headerValue)} }`;
      const uri = address === null ? [] : ['-Uri', powerShellWord(address)];
      return ['Invoke-RestMethod', '-Headers', headers, ...uri].join(' ');
    }
    case 'env':
      return `${variableName(source)}=${envQuoted(value)}`;
    case 'postman':
      return postmanEnvironment(source);
  }
}

/**
 * Where the API is, with a slash to type a path behind. It stands last where the program allows it:
 * what was pasted is run as it is, or goes on with the path. A bracket would be a pattern to curl.
 */
function addressOf({ baseUrl }: Account['values']): string | null {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return null;
  const { origin, pathname } = new URL(baseUrl);
  const path = pathname.replaceAll(/[[\]]/g, (bracket) => encodeURIComponent(bracket));
  return `${origin}${path.replace(/\/*$/, '/')}`;
}

/**
 * HTTPie takes a backslash as an escape where a separator follows, and knows no way to write it
 * then, so that such a header is read from a file: https://httpie.io/docs/cli/escaping-rules. The
 * space keeps `:` apart from a value that would make another separator of it.
 */
function httpieItem(name: string, value: string): string {
  return value.includes('\\')
    ? `${name}:@<(printf %s ${shellQuoted(value)})`
    : shellQuoted(`${name}: ${value}`);
}

/** Such as `LEAF_ECO_PRODUCTION_TOKEN`, so that the lines of several accounts can share a file. */
function variableName({ account, header }: CopySource): string {
  const ascii = fullName(account).normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const name = ascii.replaceAll(/[^A-Z0-9]+/g, '_').replaceAll(/^_|_$/g, '');
  const kind = header.name === 'Cookie' ? 'COOKIE' : 'TOKEN';
  const parts = [...(/^[A-Z]/.test(name) ? [] : ['API']), name, kind];
  return parts.filter((part, index) => part !== '' && !endsWith(parts[index - 1], part)).join('_');
}

function endsWith(text: string | undefined, word: string): boolean {
  return text === word || text?.endsWith(`_${word}`) === true;
}

/**
 * The file that Postman exports, which Bruno and Insomnia import as well:
 * https://github.com/usebruno/bruno/blob/main/packages/bruno-converters/src/postman/postman-env-to-bruno-env.js
 * https://github.com/Kong/insomnia/blob/develop/packages/insomnia/src/main/importers/importers/postman-env.ts
 */
function postmanEnvironment({ account, value }: CopySource): string {
  const { baseUrl } = account.values;
  return JSON.stringify({
    name: fullName(account),
    values: [
      ...(baseUrl === undefined
        ? []
        : [{ key: 'baseUrl', value: baseUrl, type: 'default', enabled: true }]),
      { key: 'token', value, type: 'secret', enabled: true },
    ],
    _postman_variable_scope: 'environment',
  });
}

/** The label and, where that does not say it, the environment. */
function fullName({ label, environment }: CopySource['account']): string {
  if (environment === null) return label;
  const said = label.toLowerCase().includes(environment.name.toLowerCase());
  return said ? label : `${label} ${environment.name}`;
}
