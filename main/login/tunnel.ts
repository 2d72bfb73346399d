import { isIP, Socket } from 'node:net';
import type * as undiciModule from 'undici';
import { connectionFailure } from './http-failure.ts';
import { LoginError, type LoginFailure } from './provider.ts';
import type { Proxy } from './proxy.ts';

type Undici = typeof undiciModule;
type Connect = undiciModule.buildConnector.connector;

interface TunnelOptions {
  /** Both to the proxy and, through it, to the server. */
  readonly connect: Connect;
  /** Until the proxy has answered, once it is connected. */
  readonly answerMs: number;
  readonly headerBytes: number;
  /** Ends what is still being connected. */
  readonly signal: AbortSignal;
}

/**
 * Connects through a proxy. Not undici's ProxyAgent: it waits five minutes for a proxy that does not
 * answer, has one set of TLS options that it looks at and one that it does not, and tells a refusal
 * only in the text of an error.
 */
export function tunnelThrough(undici: Undici, proxy: Proxy, options: TunnelOptions): Connect {
  async function connect(
    target: undiciModule.buildConnector.Options,
    callback: undiciModule.buildConnector.Callback,
  ): Promise<void> {
    try {
      const httpSocket = await openTunnel(undici, proxy, target, options);
      options.connect({ ...target, httpSocket }, callback);
    } catch (error) {
      callback(error instanceof Error ? error : new LoginError(proxyFailure(error)), null);
    }
  }

  return (target, callback) => void connect(target, callback);
}

/** @throws LoginError `proxy`, `proxy-refused` */
export async function openTunnel(
  undici: Undici,
  { origin, authorization }: Proxy,
  { hostname, port }: Pick<undiciModule.buildConnector.Options, 'hostname' | 'port'>,
  { connect, answerMs, headerBytes, signal }: TunnelOptions,
) {
  const proxyName = new URL(origin).hostname;
  const client = new undici.Client(origin, {
    // undici would take the name from the header `Host`, which is the server's.
    connect: (own, callback) => connect({ ...own, servername: nameOnly(proxyName) }, callback),
    headersTimeout: answerMs,
    maxHeaderSize: headerBytes,
  });
  const host = `${hostname}:${port === '' ? 443 : port}`;
  const headers = authorization === null ? {} : { 'proxy-authorization': authorization };
  try {
    const { statusCode, socket } = await client.connect({
      path: host,
      headers: { host, ...headers },
      signal,
    });
    const isOpen = statusCode >= 200 && statusCode < 300;
    // undici promises any stream, and passes on its own socket.
    if (isOpen && socket instanceof Socket) return socket;
    socket.on('error', () => socket.destroy()).destroy();
    throw new LoginError(refusalOf(statusCode));
  } catch (error) {
    throw error instanceof LoginError ? error : new LoginError(proxyFailure(error));
  } finally {
    // The tunnel is not the client's any more.
    await client.destroy();
  }
}

/** An address is no name that TLS could ask for. */
export function nameOnly(hostname: string): string {
  return hostname.startsWith('[') || isIP(hostname) !== 0 ? '' : hostname;
}

function refusalOf(status: number): LoginFailure {
  return status === 407
    ? { kind: 'proxy', reason: 'credentials' }
    : { kind: 'proxy-refused', status };
}

function proxyFailure(error: unknown): LoginFailure {
  const isTls = connectionFailure(error).kind === 'tls';
  return { kind: 'proxy', reason: isTls ? 'tls' : 'unreachable' };
}
