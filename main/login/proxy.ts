import type { ProxySetting } from '../../preload/contract.ts';
import { isLoopback } from './address.ts';
import { LoginError, type LoginFailure } from './provider.ts';

export interface ProxySources {
  /**
   * Of the user name in the setting.
   * @throws LoginError `proxy`
   */
  readonly proxyPassword: () => Promise<string>;
  /** What the system would use for a URL, as a PAC file says it: `PROXY a.example:3128; DIRECT`. */
  readonly systemProxy: (url: string) => Promise<string>;
  /** Of the process: `HTTPS_PROXY` and `NO_PROXY`, in small letters too. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Proxy {
  /** Such as `http://proxy.example:3128`. */
  readonly origin: string;
  /** The value of `Proxy-Authorization`. */
  readonly authorization: string | null;
}

/** Null: straight to the server. */
export type Route = Proxy | null;

/**
 * The ways to a server: each one is for when the proxy before it cannot be reached.
 * @throws LoginError `proxy`
 */
export async function routesTo(
  url: URL,
  setting: ProxySetting,
  sources: ProxySources,
): Promise<readonly Route[]> {
  // A proxy would be given a password that never needed to leave this machine, in clear text.
  if (isLoopback(url)) return [null];
  if (setting.use === 'none') return [null];
  if (isExcepted(url, fromEnvironment(sources, 'NO_PROXY'))) return [null];
  if (setting.use === 'address') {
    const { address, username } = setting;
    const authorization = username === '' ? null : basic(username, await sources.proxyPassword());
    return [{ ...proxyFrom(address), authorization }];
  }
  const address = fromEnvironment(sources, 'HTTPS_PROXY');
  if (address !== '') return [proxyFrom(address)];
  return routesIn(await systemAnswer(url, sources));
}

/** The path is left out: a PAC file may come from anywhere, and its script has no use for it. */
async function systemAnswer(url: URL, { systemProxy }: ProxySources): Promise<string> {
  try {
    return await systemProxy(`${url.origin}/`);
  } catch {
    // Going straight to the server is what a company with a mandatory proxy does not want.
    throw unusable('unreachable');
  }
}

/**
 * A proxy from how people write it: the scheme may be left out.
 * @throws LoginError `proxy`, which never holds the address: there may be a password in it.
 */
export function proxyFrom(address: string): Proxy {
  const text = address.includes('://') ? address.trim() : `http://${address.trim()}`;
  if (!URL.canParse(text)) throw unusable('bad-address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw unusable('unsupported');
  if (url.port === '0') throw unusable('bad-address');
  return { origin: url.origin, authorization: authorizationIn(url) };
}

function authorizationIn({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  try {
    return basic(decodeURIComponent(username), decodeURIComponent(password));
  } catch {
    // A percent sign that stands for itself.
    throw unusable('bad-address');
  }
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function fromEnvironment({ environment }: ProxySources, name: 'HTTPS_PROXY' | 'NO_PROXY'): string {
  return (environment[name.toLowerCase()] ?? environment[name] ?? '').trim();
}

/** The list as curl reads it: hosts with all that is below them, with or without a port; `*` is all. */
function isExcepted(url: URL, list: string): boolean {
  const port = url.port === '' ? '443' : url.port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      // An IPv6 address without brackets cannot have a port.
      const name = /^[^[]*:.*:/.test(entry) ? `[${entry}]` : entry;
      const [, host = '', wantedPort] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(name) ?? [];
      if (host === '' || (wantedPort !== undefined && wantedPort !== port)) return false;
      return url.hostname === host || url.hostname.endsWith(`.${host}`);
    });
}

/** https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file */
function routesIn(answer: string): readonly Route[] {
  const entries = answer.split(';').map((entry) => entry.trim().split(/\s+/));
  const routes = entries.flatMap(([type = '', host = '']): Route[] => {
    switch (type.toUpperCase()) {
      case '':
      case 'DIRECT':
        return [null];
      case 'PROXY':
      case 'HTTP':
        return [proxyFrom(`http://${host}`)];
      case 'HTTPS':
        return [proxyFrom(`https://${host}`)];
      default:
        return [];
    }
  });
  if (routes.length === 0) throw unusable('unsupported');
  return routes;
}

function unusable(reason: Extract<LoginFailure, { kind: 'proxy' }>['reason']): LoginError {
  return new LoginError({ kind: 'proxy', reason });
}
