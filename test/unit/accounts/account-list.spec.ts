import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { createAccountList } from '../../../main/accounts/account-list.ts';
import type { Account } from '../../../main/accounts/account.ts';
import { id, sampleAccount } from './samples.ts';

test('a changed account keeps its place, a new one comes last, a removed one leaves', () => {
  const list = createAccountList([sampleAccount({ id: id(1) }), sampleAccount({ id: id(2) })]);
  list.put(sampleAccount({ id: id(3) }));
  list.put(sampleAccount({ id: id(1), label: 'changed' }));
  expect(list.all().map(({ label }) => label)).toEqual([
    'changed',
    'leaf.eco production',
    'leaf.eco production',
  ]);
  list.delete([id(2), id(9)]);
  expect(list.all().map((account) => account.id)).toEqual([id(1), id(3)]);
  expect([list.get(id(2)), list.get(id(3))?.id]).toEqual([undefined, id(3)]);
});

test('what is live changes with it, at no cost for the next change', () => {
  const list = createAccountList([sampleAccount({ id: id(1) }), sampleAccount({ id: id(2) })]);
  const live = list.live();
  list.put(sampleAccount({ id: id(2), label: 'changed' }));
  expect(live[1]?.label).toBe('changed');
  expect(list.live()).toBe(live);
});

test('it does what a map would, and what it answered before never changes', () => {
  const step = fc.record({ remove: fc.boolean(), number: fc.nat(6), look: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const list = createAccountList([]);
      const map = new Map<string, Account>();
      const answers: { readonly given: readonly Account[]; readonly was: readonly Account[] }[] =
        [];
      for (const [index, { remove, number, look }] of steps.entries()) {
        const account = sampleAccount({ id: id(number), label: `${index}` });
        if (remove) {
          list.delete([account.id, id(99)]);
          map.delete(account.id);
        } else {
          list.put(account);
          map.set(account.id, account);
        }
        expect(list.get(account.id)).toBe(map.get(account.id));
        if (look) answers.push({ given: list.all(), was: [...map.values()] });
      }
      expect(list.all()).toEqual([...map.values()]);
      for (const { given, was } of answers) expect(given).toEqual(was);
    }),
  );
});
