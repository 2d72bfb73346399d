import { deflateSync, gzipSync } from 'node:zlib';
import { answers, brotliBomb, gzipBomb, pours } from '../../sandbox/hostile-answers.ts';
import { httpReply, type Answer } from '../../sandbox/raw-server.ts';
import { chunk, chunked, cut, early, gib, head, refused, type Replies } from './reply-parts.ts';
import { goodAnswer, goodBody, json } from './trial.ts';

function encoded(encoding: string | readonly string[], body: Uint8Array | string): Answer {
  return answers(httpReply(200, { ...json, 'Content-Encoding': encoding }, body));
}

const bomb = gzipBomb(200);

/** N1: size and encoding. */
export const sizes: Replies = {
  'a body of 1 GiB': [
    refused('too-large', 0),
    pours(`${head}Content-Length: ${gib}\r\n\r\n`, chunk, gib),
  ],
  'a body of 1 GiB without a length': [refused('too-large', 0), pours(`${head}\r\n`, chunk, gib)],
  'endless chunks': [
    refused('too-large', 0),
    pours(chunked, Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`)),
  ],
  'endless chunks of a byte': [
    refused('too-large', 0),
    pours(chunked, Buffer.from('1\r\nx\r\n'.repeat(10_000))),
  ],
  'a length of 1 GiB and few bytes': [
    cut,
    answers(`${head}Content-Length: ${gib}\r\n\r\n${goodBody}`),
  ],
  'a bomb of 200 MiB in gzip': [refused('too-large'), encoded('gzip', bomb)],
  'the same in capitals': [refused('too-large'), encoded('GZIP', bomb)],
  'the same under its old name': [refused('too-large'), encoded('x-gzip', bomb)],
  // One layer is unpacked, and what is in it is no text.
  'a bomb in gzip': [refused('encoding'), encoded('gzip', gzipSync(bomb))],
  'a bomb of 16 MiB in brotli': [refused('encoding'), encoded('br', brotliBomb())],
  'gzip that nobody asked for': [null, encoded('gzip', gzipSync(goodBody))],
  'gzip in capitals': [null, encoded('Gzip', gzipSync(goodBody))],
  'no encoding, said aloud': [null, encoded('identity', goodBody)],
  deflate: [refused('encoding'), encoded('deflate', deflateSync(goodBody))],
  zstd: [refused('encoding'), encoded('zstd', goodBody)],
  compress: [refused('encoding'), encoded('compress', goodBody)],
  'an encoding that nobody knows': [refused('encoding'), encoded('klingon', goodBody)],
  'two encodings': [refused('encoding'), encoded('gzip, gzip', gzipSync(gzipSync(goodBody)))],
  'two encodings in two headers': [
    refused('encoding'),
    encoded(['gzip', 'gzip'], gzipSync(gzipSync(goodBody))),
  ],
  'gzip that is none': [refused('encoding'), encoded('gzip', goodBody)],
  'gzip cut off': [refused('encoding'), encoded('gzip', gzipSync(goodBody).subarray(0, -9))],
  'gzip with a wrong sum': [
    refused('encoding'),
    encoded('gzip', Buffer.concat([gzipSync(goodBody).subarray(0, -8), Buffer.alloc(8)])),
  ],
};

/** N2: headers. */
export const headers: Replies = {
  'a header of 20 KB': [
    refused('too-large', 0),
    answers(httpReply(200, { ...json, 'X-Long': 'x'.repeat(20_000) }, goodBody)),
  ],
  '10,000 headers': [
    refused('too-large', 0),
    answers(httpReply(200, { ...json, 'X-Many': Array.from({ length: 10_000 }, () => '1') }, '')),
  ],
  '1,000 cookies': [
    refused('too-large', 0),
    answers(
      httpReply(200, { ...json, 'Set-Cookie': Array.from({ length: 1_000 }, () => 'a=1; Path=/') }),
    ),
  ],
  'a header without end': [refused('too-large', 0), pours('HTTP/1.1 200 OK\r\nX-Long: ', chunk)],
  'headers without end': [
    refused('too-large', 0),
    pours('HTTP/1.1 200 OK\r\n', Buffer.from('X-Many: 1\r\n'.repeat(1_000))),
  ],
  'a reason without end': [refused('too-large', 0), pours('HTTP/1.1 200 ', chunk)],
  'trailers without end': [
    refused('too-large', 0),
    pours(`${chunked}0\r\n`, Buffer.from('X-Many: 1\r\n'.repeat(1_000))),
  ],
  'an extension of a chunk without end': [refused('too-large', 0), pours(`${chunked}1;`, chunk)],
  '100 early hints, then the reply': [
    null,
    (socket, request) => {
      socket.write(early.repeat(100));
      goodAnswer(socket, request);
    },
  ],
  '100,000 early hints, then the reply': [
    refused('too-large', 0),
    (socket, request) => {
      socket.write(early.repeat(100_000));
      goodAnswer(socket, request);
    },
  ],
  'early hints without end': [refused('too-large', 0), pours('', Buffer.from(early.repeat(1_000)))],
};
