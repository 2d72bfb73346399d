import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { httpReply } from '../../sandbox/raw-server.ts';
import { failureOf } from './failure-of.ts';
import { answers, json, post } from './one-login.ts';

const bomb = gzipSync(Buffer.alloc(1_000_000));
const utf16 = Buffer.from('\uFEFF{"ok":"é"}', 'utf16le');
const good: readonly (readonly [string, Buffer])[] = [
  [
    'a charset',
    httpReply(200, { 'Content-Type': 'application/json; charset=UTF-8' }, '{"ok":"é"}'),
  ],
  [
    'another JSON type',
    httpReply(201, { 'Content-Type': 'application/vnd.api+json' }, '{"ok":"é"}'),
  ],
  [
    'gzip nobody asked for',
    httpReply(200, { ...json, 'Content-Encoding': 'gzip' }, gzipSync('{"ok":"é"}')),
  ],
  ['a byte order mark', httpReply(200, json, '\uFEFF{"ok":"é"}')],
  ['UTF-16', httpReply(200, json, utf16)],
  [
    'Latin 1',
    httpReply(
      200,
      { 'Content-Type': 'text/json; charset="iso-8859-1"' },
      Buffer.from('{"ok":"é"}', 'latin1'),
    ),
  ],
];

for (const [name, bytes] of good) {
  test(`reads a reply with ${name}`, async () => {
    expect((await post(answers(bytes))).body).toBe('{"ok":"é"}');
  });
}

const badReplies: readonly (readonly [string, string, number, Buffer | string])[] = [
  ['no content type', 'content-type', 200, httpReply(200, {}, '{}')],
  ['HTML', 'content-type', 200, httpReply(200, { 'Content-Type': 'text/html' }, '<html>')],
  ['XML for JSON', 'content-type', 200, httpReply(200, { 'Content-Type': 'text/xml' }, '<a/>')],
  [
    'a type that begins alike',
    'content-type',
    200,
    httpReply(200, { 'Content-Type': 'application/jsonp' }, '{}'),
  ],
  [
    'brotli',
    'encoding',
    200,
    httpReply(200, { ...json, 'Content-Encoding': 'br' }, brotliCompressSync('{}')),
  ],
  [
    'two encodings',
    'encoding',
    200,
    httpReply(200, { ...json, 'Content-Encoding': 'gzip, gzip' }, ''),
  ],
  [
    'damaged gzip',
    'encoding',
    200,
    httpReply(200, { ...json, 'Content-Encoding': 'gzip' }, 'no gzip'),
  ],
  [
    'cut gzip',
    'encoding',
    200,
    httpReply(200, { ...json, 'Content-Encoding': 'gzip' }, gzipSync('{"ok":1}').subarray(0, 20)),
  ],
  [
    'an unknown charset',
    'encoding',
    200,
    httpReply(200, { 'Content-Type': 'application/json; charset=klingon' }, '{}'),
  ],
  [
    'bytes that are no UTF-8',
    'encoding',
    200,
    httpReply(200, json, Buffer.from([0x7b, 0xff, 0x7d])),
  ],
  ['a gzip bomb', 'too-large', 200, httpReply(200, { ...json, 'Content-Encoding': 'gzip' }, bomb)],
  ['a body above the limit', 'too-large', 0, httpReply(200, json, 'x'.repeat(300_000))],
  [
    'an endless body',
    'too-large',
    0,
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${'x'.repeat(300_000)}`,
  ],
  [
    'headers above the limit',
    'too-large',
    0,
    httpReply(200, { ...json, 'X-Long': 'x'.repeat(20_000) }, '{}'),
  ],
  ['something else than HTTP', 'malformed', 0, 'SSH-2.0-OpenSSH_9.9\r\n'],
  ['no status line', 'malformed', 0, '{"ok":true}'],
  [
    'two lengths',
    'malformed',
    0,
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
  ],
];

for (const [name, detail, status, bytes] of badReplies) {
  test(`refuses a reply with ${name}`, async () => {
    const failure = await failureOf(() => post(answers(bytes)));
    expect(failure).toEqual({ kind: 'unexpected-reply', detail, status });
  });
}
