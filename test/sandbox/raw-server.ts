import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

interface Served {
  readonly port: number;
  readonly connections: () => number;
  /** Those that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  stop(): Promise<void>;
}

/** A server that answers with bytes of its own choice, so that it can misbehave in any way. */
export interface RawServer extends Served {
  /** Such as `http://127.0.0.1:49152`. */
  readonly origin: string;
  /** Every request as it came, headers and body. */
  readonly requests: readonly string[];
}

export type Answer = (socket: Socket, request: string) => void;

export async function startRawServer(answer: Answer, tls?: TlsOptions): Promise<RawServer> {
  const requests: string[] = [];

  function accept(socket: Socket): void {
    let received = Buffer.alloc(0);
    // A client that breaks off is what many tests are about.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const request = received.toString();
      if (!isComplete(request)) return;
      received = Buffer.alloc(0);
      requests.push(request);
      answer(socket, request);
    });
  }

  const server = tls === undefined ? createServer(accept) : createTlsServer(tls, accept);
  // A handshake that the client breaks off.
  server.on('tlsClientError', () => {});
  const served = await serve(server);
  const scheme = tls === undefined ? 'http' : 'https';
  return { ...served, origin: `${scheme}://127.0.0.1:${served.port}`, requests };
}

/** A server that does not wait for a request: it reacts to the first bytes, whatever they are. */
export function startByteServer(react: (socket: Socket) => void): Promise<Served> {
  return serve(
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => react(socket));
    }),
  );
}

async function serve(server: ReturnType<typeof createServer>): Promise<Served> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    port: await listen(server),
    connections: () => connections,
    sockets,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Listens on a free port of this machine, or on `port`; answers with the port. */
export function listen(server: ReturnType<typeof createServer>, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  return address.port;
}

function isComplete(received: string): boolean {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = Number(/^content-length: (\d+)/im.exec(received)?.[1] ?? 0);
  return Buffer.byteLength(received.slice(end + 4)) >= length;
}

/** A whole reply; the `Date` header is left out unless it is given. */
export function httpReply(
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: string | Uint8Array = '',
): Buffer {
  const lines = Object.entries({ 'Content-Length': String(Buffer.byteLength(body)), ...headers });
  const head = lines.flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  );
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} Any\r\n${head.join('')}\r\n`),
    Buffer.from(body),
  ]);
}
