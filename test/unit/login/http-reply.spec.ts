import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { shows } from '../../faults/reached.ts';
import { answers } from '../../sandbox/hostile-answers.ts';
import { httpReply } from '../../sandbox/raw-server.ts';
import { json, post } from './one-login.ts';

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
  test(`reads a reply with ${name}`, shows('N11'), async () => {
    expect((await post(answers(bytes))).body).toBe('{"ok":"é"}');
  });
}

test('reads a reply of any length up to the limit as it was sent', async () => {
  for (const length of [4_095, 4_096, 4_097, 100_000, 262_000]) {
    const numbers = Array.from({ length: 1 + length / 7 }, (_, at) => `${at}`.padStart(6)).join(
      ' ',
    );
    const text = JSON.stringify(numbers.slice(2, length));
    expect(text).toHaveLength(length);
    expect((await post(answers(httpReply(200, json, text)))).body).toBe(text);
  }
});
