import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { payloadOf } from '../../../main/accounts/account-record.ts';
import type { Account } from '../../../main/accounts/account.ts';
import {
  decodeFile,
  encodeFile,
  encodeLines,
  type Line,
} from '../../../main/accounts/file-format.ts';
import { createPayloadPages } from '../../../main/accounts/payload-pages.ts';
import { id, sampleAccount, sampleToken } from './samples.ts';

/** As the file is read: what its lines say together. */
function payloadIn(lines: readonly Line[]): unknown {
  const file = decodeFile(Buffer.concat(encodeLines(1, lines)));
  return file.kind === 'whole' ? JSON.parse(file.payload) : file.kind;
}
const payload = (accounts: readonly Account[]): unknown => JSON.parse(payloadOf(accounts));
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => sampleAccount({ id: id(n) }));

for (const count of [0, 1, 127, 128, 129, 300]) {
  test(`the lines of ${count} accounts are their payload`, () => {
    const accounts = many(count);
    expect(payloadIn(createPayloadPages()(accounts))).toEqual(payload(accounts));
  });
}

test('a secret held in memory is in none of them', () => {
  const token = sampleToken({ sealed: { in: 'memory', reference: 'SECRET' } });
  const lines = createPayloadPages()([sampleAccount({ token, label: 'Zürich 🚀' })]);
  expect(payloadIn(lines)).toEqual(payload([sampleAccount({ token: null, label: 'Zürich 🚀' })]));
});

test('up to 128 accounts the file is what it always was', () => {
  const accounts = many(128);
  const file = Buffer.concat(encodeLines(1, createPayloadPages()(accounts)));
  expect(file).toEqual(Buffer.from(encodeFile(1, payloadOf(accounts))));
  expect(file.toString().split('\n')).toHaveLength(3);
});

test('only the page of a changed account is written out anew', () => {
  const pagesOf = createPayloadPages();
  const accounts = many(1_000);
  const before = pagesOf(accounts);
  const after = pagesOf(accounts.with(500, sampleAccount({ id: id(500), label: 'changed' })));
  expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
  expect(before).toHaveLength(8);
});

test('whatever changes, the lines are the payload', () => {
  const step = fc.record({
    do: fc.constantFrom('add', 'change', 'remove'),
    at: fc.nat(400),
    label: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const pagesOf = createPayloadPages();
      let accounts: readonly Account[] = many(250);
      for (const { do: what, at, label } of steps) {
        const account = sampleAccount({ id: id(at), label });
        if (what === 'add') accounts = [...accounts, account];
        else if (what === 'remove') accounts = accounts.filter((_, index) => index !== at);
        else accounts = accounts.map((before, index) => (index === at ? account : before));
        expect(payloadIn(pagesOf(accounts))).toEqual(payload(accounts));
      }
    }),
    { numRuns: 30 },
  );
});
