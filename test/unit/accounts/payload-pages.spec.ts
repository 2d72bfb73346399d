import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { payloadOf } from '../../../main/accounts/account-record.ts';
import type { Account } from '../../../main/accounts/account.ts';
import { createPayloadPages } from '../../../main/accounts/payload-pages.ts';
import { id, sampleAccount, sampleToken } from './samples.ts';

const text = (parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString();
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => sampleAccount({ id: id(n) }));

for (const count of [0, 1, 127, 128, 129, 300]) {
  test(`the parts of ${count} accounts are their payload`, () => {
    const accounts = many(count);
    expect(text(createPayloadPages()(accounts))).toBe(payloadOf(accounts));
  });
}

test('a secret held in memory is not in them', () => {
  const token = sampleToken({ sealed: { in: 'memory', reference: 'SECRET' } });
  const parts = createPayloadPages()([sampleAccount({ token, label: 'Zürich 🚀' })]);
  expect(text(parts)).toBe(payloadOf([sampleAccount({ token: null, label: 'Zürich 🚀' })]));
});

test('only the page of a changed account is written out anew', () => {
  const pagesOf = createPayloadPages();
  const accounts = many(1_000);
  const before = pagesOf(accounts);
  const after = pagesOf(accounts.with(500, sampleAccount({ id: id(500), label: 'changed' })));
  expect(after.filter((part) => !before.includes(part))).toHaveLength(1);
  expect(before).toHaveLength(8 + 2);
});

test('whatever changes, they are the payload', () => {
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
        expect(text(pagesOf(accounts))).toBe(payloadOf(accounts));
      }
    }),
    { numRuns: 30 },
  );
});
