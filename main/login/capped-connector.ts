import type { buildConnector } from 'undici';
import { unexpectedReply } from './provider.ts';

/**
 * Connections over which no more than `maxBytes` come in. undici measures headers and bodies, but not
 * what a server can send besides without end: early hints, the reason in a status line, extensions of
 * chunks. One connection carries one login.
 */
export function cappedConnector(
  connect: buildConnector.connector,
  maxBytes: number,
): buildConnector.connector {
  return (target, callback) =>
    connect(target, (...result) => {
      const [, socket] = result;
      socket?.on('readable', () => {
        if (socket.bytesRead > maxBytes) socket.destroy(unexpectedReply('too-large', 0));
      });
      callback(...result);
    });
}
