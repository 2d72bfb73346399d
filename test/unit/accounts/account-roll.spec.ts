import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { createAccountRoll } from '../../../main/accounts/account-roll.ts';
import { tallyOf } from '../../../main/accounts/account-tally.ts';
import { byPlace } from '../../../main/accounts/account-order.ts';
import { viewOf } from '../../../main/accounts/account-view.ts';
import type { Account } from '../../../main/accounts/account.ts';
import { day, hour, id, sampleAccount, sampleToken, start } from './samples.ts';

/** A roll over accounts that a test changes, and what it has to answer. */
function setUp() {
  const accounts = new Map<string, Account>();
  const app = { now: start, looks: 0 };
  const view = (account: Account) => {
    app.looks += 1;
    return viewOf(account, {
      providerName: 'x',
      colorOf: ({ color }) => color,
      now: app.now,
      trouble: null,
      busy: false,
    });
  };
  const roll = createAccountRoll({
    all: () => [...accounts.values()],
    get: (wanted) => accounts.get(wanted),
    viewOf: view,
    now: () => app.now,
  });
  const expected = () => [...accounts.values()].map(view).toSorted(byPlace);
  const put = (...changed: readonly Account[]) => {
    for (const account of changed) accounts.set(account.id, account);
    roll.note(changed.map((account) => account.id));
  };
  const remove = (gone: string) => {
    accounts.delete(gone);
    roll.note([gone]);
  };
  return { app, roll, expected, put, remove };
}

const labels = (views: readonly { readonly label: string }[]) => views.map(({ label }) => label);

test('views come by label, numbers by their value', () => {
  const { roll, put } = setUp();
  put(
    sampleAccount({ id: id(1), label: 'Api 10' }),
    sampleAccount({ id: id(2), label: 'Api 9' }),
    sampleAccount({ id: id(3), label: 'api 1' }),
  );
  expect(labels(roll.views())).toEqual(['api 1', 'Api 9', 'Api 10']);
});

test('while nothing changes the same array is answered, and nobody is looked at', () => {
  const { app, roll, put } = setUp();
  put(sampleAccount());
  const before = roll.views();
  app.looks = 0;
  app.now += hour;
  expect(roll.views()).toBe(before);
  expect(app.looks).toBe(0);
});

test('a change costs one look, and what was answered before stays as it was', () => {
  const { app, roll, put } = setUp();
  put(...Array.from({ length: 100 }, (_, n) => sampleAccount({ id: id(n), label: `Api ${n}` })));
  const before = roll.views();
  const kept = labels(before);
  app.looks = 0;
  put(sampleAccount({ id: id(7), label: 'Api 50 and a half' }));
  expect(labels(roll.views()).slice(49, 52)).toEqual(['Api 50', 'Api 50 and a half', 'Api 51']);
  expect(app.looks).toBe(1);
  expect(labels(before)).toEqual(kept);
});

test('a status that changes by itself is seen in time, and a clock that is set back too', () => {
  const { app, roll, put } = setUp();
  put(sampleAccount({ token: sampleToken({ expiresAt: start + 30 * day }) }));
  const statusAt = (now: number) => {
    app.now = now;
    return roll.views()[0]?.status;
  };
  expect(statusAt(start)).toBe('fine');
  expect(statusAt(start + 27 * day - 1)).toBe('fine');
  expect(statusAt(start + 27 * day)).toBe('expiring');
  expect(statusAt(start + 30 * day)).toBe('expired');
  expect(statusAt(start + 1)).toBe('fine');
});

test('whatever happens, the answer is that of sorting all views anew', () => {
  const account = fc.record({
    number: fc.nat(12),
    label: fc.constantFrom('a', 'B', 'b', 'api 2', 'api 10', 'Zürich', ''),
    pinned: fc.boolean(),
    environment: fc.constantFrom(null, { name: 'Production', color: 'red' } as const),
    expiresAt: fc.constantFrom(null, start + hour, start + 40 * day, start - day),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), accounts: fc.array(account) }),
    fc.record({ kind: fc.constant('remove' as const), number: fc.nat(12) }),
    fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: -day, max: 20 * day }) }),
    fc.record({ kind: fc.constant('look' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { app, roll, expected, put, remove } = setUp();
      for (const taken of steps) {
        if (taken.kind === 'remove') remove(id(taken.number));
        else if (taken.kind === 'pass') app.now += taken.ms;
        else if (taken.kind === 'put')
          put(
            ...taken.accounts.map(({ number, expiresAt, ...part }) =>
              sampleAccount({ id: id(number), ...part, token: sampleToken({ expiresAt }) }),
            ),
          );
        else expect([roll.tally(), roll.views()]).toEqual([tallyOf(expected()), expected()]);
      }
      expect([roll.views(), roll.tally()]).toEqual([expected(), tallyOf(expected())]);
    }),
  );
});
