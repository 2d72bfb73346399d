import dns from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import tls from 'node:tls';
import { createAgents, usualLimits, usualNetwork, type Limits, type Network } from './agents.ts';
import { createTrust } from './authorities.ts';
import { parseHttpDate } from './date-time.ts';
import { connectionFailure } from './http-failure.ts';
import { LoginError, type LoginFailure } from './provider.ts';
import { byFirstWay } from './first-way.ts';
import { routesTo, type Route } from './proxy.ts';
import type { ReplyTimes } from './server-clock.ts';
import { nameOnly, openTunnel } from './tunnel.ts';

export interface PresentedCertificate {
  /** As the certificate names it: any text. */
  readonly issuer: string | null;
  /** Epoch ms. */
  readonly expiresAt: number | null;
  /** Why it is not trusted; null when it is. */
  readonly failure: LoginFailure | null;
}

/** The way to a server, step by step. Sends neither credentials nor anything that a user typed. */
export interface Probe {
  /** @throws LoginError */
  routes(url: URL): Promise<readonly Route[]>;
  /** How many addresses the name has. @throws whatever the lookup fails with */
  resolve(url: URL): Promise<number>;
  /** Shakes hands and sends nothing: a certificate that is not trusted is looked at all the same. */
  handshake(url: URL, routes: readonly Route[], signal: AbortSignal): Promise<PresentedCertificate>;
  /** Asks for the headers of the login endpoint, over a connection as trusted as a login's. */
  ask(url: URL, signal: AbortSignal): Promise<ReplyTimes & { readonly status: number }>;
}

export interface ProbeOptions {
  /** Epoch ms. */
  readonly now: () => number;
  readonly limits?: Partial<Limits>;
  readonly network?: Partial<Network>;
}

export function createProbe(options: ProbeOptions): Probe {
  const limits = { ...usualLimits, ...options.limits };
  const network = { ...usualNetwork, ...options.network };
  const lookup: LookupFunction = network.lookup ?? dns.lookup;

  async function socketTo(url: URL, route: Route, signal: AbortSignal): Promise<Socket> {
    if (route === null) return await straightTo(url, lookup, limits.connectMs, signal);
    const undici = await import('undici');
    const secureContext = createTrust(network.authorities(), await network.furtherAuthorities());
    const connect = undici.buildConnector({
      timeout: limits.connectMs,
      rejectUnauthorized: true,
      secureContext,
      lookup,
    });
    const { hostname, port } = url;
    const { idleMs: answerMs, headerBytes } = limits;
    const tunnel = { connect, answerMs, headerBytes, signal };
    return await openTunnel(undici, route, { hostname, port }, tunnel);
  }

  return {
    routes: (url) => routesTo(url, network.proxy(), network),
    resolve: (url) =>
      new Promise((resolve, reject) => {
        lookup(bare(url.hostname), { all: true }, (error, addresses) => {
          if (error === null) resolve([addresses].flat().length);
          else reject(error);
        });
      }),
    async handshake(url, routes, signal) {
      const secureContext = createTrust(network.authorities(), await network.furtherAuthorities());
      const socket = await byFirstWay(routes, (route) => socketTo(url, route, signal));
      return await presented(socket, url, secureContext, signal);
    },
    async ask(url, signal) {
      const undici = await import('undici');
      const agents = createAgents(limits, network);
      try {
        const dispatchers = await agents.to(undici, url);
        const { statusCode, headers, body } = await byFirstWay(dispatchers, (dispatcher) =>
          undici.request(url, {
            dispatcher,
            method: 'HEAD',
            headers: { 'user-agent': 'token-tray' },
            signal,
          }),
        );
        const receivedAt = options.now();
        // What comes besides is not waited for: the answer is all that was wanted.
        body.on('error', () => body.destroy()).destroy();
        const { date } = headers;
        const serverDate = parseHttpDate(typeof date === 'string' ? date : '');
        return { status: statusCode, receivedAt, serverDate };
      } finally {
        await agents.close();
      }
    },
  };
}

function straightTo(
  { protocol, hostname, port }: URL,
  lookup: LookupFunction,
  connectMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const usualPort = protocol === 'https:' ? 443 : 80;
    const socket = connectTcp({
      host: bare(hostname),
      port: port === '' ? usualPort : Number(port),
      lookup,
      timeout: connectMs,
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new LoginError({ kind: 'timeout' })));
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
    endWith(signal, socket);
  });
}

function presented(
  socket: Socket,
  { hostname }: URL,
  secureContext: tls.SecureContext,
  signal: AbortSignal,
): Promise<PresentedCertificate> {
  return new Promise((resolve, reject) => {
    // Not rejected, so that it can be said who vouches for it. Nothing is ever sent over this connection.
    const secured = tls.connect({
      socket,
      host: bare(hostname),
      servername: nameOnly(hostname),
      secureContext,
      rejectUnauthorized: false,
    });
    secured.once('error', reject);
    secured.once('close', () => reject(new LoginError({ kind: 'unreachable', reason: 'reset' })));
    secured.once('secureConnect', () => {
      const { issuer, valid_to: end } = secured.getPeerCertificate();
      const expiresAt = Date.parse(end);
      resolve({
        issuer: [issuer.O ?? issuer.CN].flat()[0] ?? null,
        expiresAt: Number.isNaN(expiresAt) ? null : expiresAt,
        failure: secured.authorized ? null : untrusted(secured.authorizationError),
      });
      secured.destroy();
    });
    endWith(signal, secured);
  });
}

/** Node says it as the code alone, whatever its types say. */
function untrusted(reason: unknown): LoginFailure {
  const code = reason instanceof Error ? reason.message : reason;
  const failure = connectionFailure(Object.assign(new Error('untrusted'), { code }));
  return failure.kind === 'tls' ? failure : { kind: 'tls', reason: 'other' };
}

function endWith(signal: AbortSignal, socket: Socket): void {
  const end = () => socket.destroy();
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  socket.once('close', () => signal.removeEventListener('abort', end));
}

/** The brackets of an IPv6 address belong to URLs. */
function bare(hostname: string): string {
  const inner = hostname.replace(/^\[|\]$/g, '');
  return isIP(inner) === 6 ? inner : hostname;
}
