import { expect, test } from 'playwright/test';
import { reached, shows } from '../../faults/reached.ts';
import { decodeFile, encodeFile } from '../../../main/accounts/file-format.ts';

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

test('truncation at every byte is recognised', shows('R5'), () => {
  const kinds = Array.from(whole, (_, length) => decodeFile(whole.subarray(0, length)).kind);
  const missed = kinds.filter((kind) => kind !== 'damaged');
  expect(missed).toEqual([]);
  reached('R5', { truncations: kinds.length, missed: missed.length });
});

test('a flipped bit anywhere is recognised', shows('R5'), () => {
  const missed: number[] = [];
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (decodeFile(flipped).kind !== 'damaged') missed.push(bit);
  }
  expect(missed).toEqual([]);
  reached('R5', { 'flipped bits': whole.length * 8, missed: missed.length });
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
  test(`not a whole file: ${name}`, shows('R6'), () => {
    expect(decodeFile(Buffer.from(text))).toEqual({ kind: 'damaged' });
  });
}

test('a newer file is recognised as whole, whatever its payload is', shows('R11'), () => {
  const newer = encodeFile(7, 'something else');
  expect(decodeFile(newer)).toMatchObject({ kind: 'whole', schemaVersion: 7 });
});
