import { expect, test } from 'playwright/test';
import {
  decodeFile,
  encodeFile,
  encodeLines,
  lengthOf,
  lineOf,
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

test('a payload of several lines is whole, line breaks included', () => {
  for (const lines of [
    ['[1,', '2]'],
    ['[', '', '1', ']'],
    ['', ''],
  ]) {
    const parts = encodeLines(
      1,
      lines.map((line) => lineOf([Buffer.from(line)])),
    );
    const text = lines.join('\n');
    expect(decodeFile(Buffer.concat(parts))).toEqual({
      kind: 'whole',
      schemaVersion: 1,
      payload: text,
    });
    expect(Buffer.concat(parts)).toEqual(encodeFile(1, text));
    expect(lengthOf(parts)).toBe(Buffer.concat(parts).length);
  }
});

const files = [
  ['one line', whole],
  ['several lines', Buffer.from(encodeFile(1, '{"accounts":[\n{"label":"Zürich 🚀"},\n\n7]}'))],
] as const;

for (const [name, file] of files) {
  test(`truncation at every byte is recognised: ${name}`, () => {
    const kinds = Array.from(file, (_, length) => decodeFile(file.subarray(0, length)).kind);
    expect(new Set(kinds)).toEqual(new Set(['damaged']));
  });
}

for (const [name, file] of files) {
  test(`a flipped bit in every byte is recognised: ${name}`, () => {
    const missed: number[] = [];
    for (let bit = 0; bit < file.length * 8; bit++) {
      const flipped = Buffer.from(file);
      flipped[bit >> 3] = (file[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (decodeFile(flipped).kind !== 'damaged') missed.push(bit);
    }
    expect(missed).toEqual([]);
  });
}

test('lines in another order are damaged', () => {
  const parts = encodeLines(
    1,
    ['[1,', '2,', '3]'].map((line) => lineOf([Buffer.from(line)])),
  );
  const [header = parts[0], one = parts[0], two = parts[0], three = parts[0]] = parts;
  const swapped = [header, two, one, three].filter((part) => part !== undefined);
  expect(decodeFile(Buffer.concat(swapped))).toEqual({ kind: 'damaged' });
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
