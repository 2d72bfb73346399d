import { expect, test } from 'playwright/test';
import {
  decodeFile,
  encodeFile,
  encodeParts,
  isMadeOf,
  lengthOf,
} from '../../../main/accounts/file-format.ts';

const payload = JSON.stringify({ accounts: [{ label: 'Zürich 🚀', values: { a: 'b' } }] });
const whole = Buffer.from(encodeFile(1, payload));

test('a file is a header line and a payload line', () => {
  expect(whole.toString().split('\n')).toEqual([
    expect.stringMatching(
      /^\{"format":"token-tray-accounts","schemaVersion":1,"bytes":\d+,"sha256":"[0-9a-f]{64}"\}$/,
    ),
    payload,
    '',
  ]);
  expect(decodeFile(whole)).toEqual({ kind: 'whole', schemaVersion: 1, payload });
});

test('parts make the same file as the whole', () => {
  const cut = Buffer.from(payload);
  const parts = encodeParts(1, [cut.subarray(0, 7), cut.subarray(7)]);
  expect(Buffer.concat(parts)).toEqual(whole);
  expect(lengthOf(parts)).toBe(whole.length);
  expect(isMadeOf(whole, parts)).toBe(true);
});

test('bytes that are cut, longer or changed anywhere are not made of the parts', () => {
  const parts = encodeParts(1, [Buffer.from(payload)]);
  const others = Array.from(whole, (byte, at) => {
    const changed = Buffer.from(whole);
    changed[at] = byte ^ 1;
    return [changed, whole.subarray(0, at)];
  }).flat();
  expect(others.filter((bytes) => isMadeOf(bytes, parts))).toEqual([]);
  expect(isMadeOf(Buffer.concat([whole, whole]), parts)).toBe(false);
  expect(isMadeOf(whole, [])).toBe(false);
});

test('truncation at every byte is recognised', () => {
  const kinds = Array.from(whole, (_, length) => decodeFile(whole.subarray(0, length)).kind);
  expect(new Set(kinds)).toEqual(new Set(['damaged']));
});

test('a flipped bit in every byte is recognised', () => {
  const missed: number[] = [];
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (decodeFile(flipped).kind !== 'damaged') missed.push(bit);
  }
  expect(missed).toEqual([]);
});

const others = [
  ['null', 'null'],
  ['an array', '[]'],
  ['a string', '"str"\n"str"\n'],
  ['a number', '123\n123\n'],
  ['only a header', whole.toString().split('\n')[0] ?? ''],
  ['a byte order mark', `\uFEFF${whole.toString()}`],
  ['a line more', `${whole.toString()}\n`],
  ['Windows line ends', whole.toString().replaceAll('\n', '\r\n')],
  ['spaces in the header', whole.toString().replace('{"format"', '{ "format"')],
  ['a key twice in the header', whole.toString().replace('{', '{"schemaVersion":2,')],
  [
    'another version in the header',
    whole.toString().replace('"schemaVersion":1', '"schemaVersion":2'),
  ],
  ['another format', whole.toString().replace('token-tray', 'token-tree')],
  ['a long first line', `${'{'.repeat(1_000_000)}\n{}\n`],
] as const;

for (const [name, text] of others) {
  test(`not a whole file: ${name}`, () => {
    expect(decodeFile(Buffer.from(text))).toEqual({ kind: 'damaged' });
  });
}

test('a newer file is recognised as whole, whatever its payload is', () => {
  const newer = encodeFile(7, 'something else');
  expect(decodeFile(newer)).toMatchObject({ kind: 'whole', schemaVersion: 7 });
});
