import { connect, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { httpReply, startRawServer, type RawServer } from './raw-server.ts';

interface ProxyOptions {
  /** Where every tunnel leads, whatever host it was asked for. */
  readonly onwardPort: () => number;
  /** `user:password`; without them it answers 407. */
  readonly credentials?: string;
  readonly tls?: TlsOptions;
}

/** A proxy that knows CONNECT and nothing else. */
export function startProxyServer(options: ProxyOptions): Promise<RawServer> {
  const { onwardPort, credentials, tls } = options;
  const authorization =
    credentials === undefined ? null : `Basic ${Buffer.from(credentials).toString('base64')}`;
  return startRawServer((socket, request) => {
    const given = /^proxy-authorization: (.*)$/im.exec(request)?.[1] ?? null;
    if (!request.startsWith('CONNECT ')) socket.end(httpReply(405, {}));
    else if (authorization !== null && given !== authorization) {
      socket.end(httpReply(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' }));
    } else openTunnel(socket, onwardPort());
  }, tls);
}

function openTunnel(socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.removeAllListeners('data');
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    socket.pipe(onward).pipe(socket);
  });
  onward.on('error', () => socket.destroy());
  onward.on('close', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}
