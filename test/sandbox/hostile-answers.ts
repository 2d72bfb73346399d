import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Answer } from './raw-server.ts';

const mib = 2 ** 20;

export const answers =
  (bytes: Uint8Array | string): Answer =>
  (socket) =>
    socket.end(bytes);

/** Bytes without end, as fast as they are taken; it stops with the connection, or after `total`. */
export function pours(head: string, chunk: Buffer, total = Infinity): Answer {
  return (socket) => {
    socket.write(head);
    let left = total;
    const pour = () => {
      while (left > 0 && !socket.destroyed) {
        left -= chunk.length;
        if (socket.write(chunk)) continue;
        socket.once('drain', pour);
        return;
      }
      socket.end();
    };
    pour();
  };
}

/** The same few bytes, again and again. */
export function drips(head: string, drop: string, everyMs: number): Answer {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(drop), everyMs);
    socket.on('close', () => clearInterval(timer));
  };
}

/** Members of a gzip file that follow each other are read as one: a megabyte of nothing, `times` over. */
export function gzipBomb(times: number): Buffer {
  const member = gzipSync(Buffer.alloc(mib));
  return Buffer.concat(Array.from({ length: times }, () => member));
}

export function brotliBomb(): Buffer {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  return brotliCompressSync(Buffer.alloc(16 * mib), quick);
}
