import { expect, test } from 'playwright/test';
import { defaultReminderSettings, remindersAhead } from '../../../main/expiry/reminders.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { accountWith, dayMs, hourMs, noAwaySettings } from './accounts.ts';
import { local } from './zones.ts';

const issuedAt = Date.UTC(2026, 10, 23, 9);
const expiresAt = issuedAt + 30 * dayMs;
const ladder = [
  { kind: 'expiring', at: expiresAt - 7 * dayMs },
  { kind: 'expiring', at: expiresAt - dayMs },
  { kind: 'expiring', at: expiresAt - 2 * hourMs },
  { kind: 'expired', at: expiresAt },
];

test('what is to come is told in order, and what is past is not', () => {
  const account = accountWith(issuedAt, 30 * dayMs);
  const ahead = (now: number) => remindersAhead(account, now, noAwaySettings);
  expect(ahead(issuedAt)).toEqual(ladder);
  expect(ahead(expiresAt - dayMs)).toEqual(ladder.slice(2));
  expect(ahead(expiresAt)).toEqual([]);
});

test('a reminder that was shown settles the longer ones, as in the ladder itself', () => {
  const token = { issuedAt, expiresAt, estimated: false, remindersShown: [dayMs] };
  const account = accountWith(issuedAt, 0, { token });
  expect(remindersAhead(account, issuedAt, noAwaySettings)).toEqual(ladder.slice(2));
});

test('an account that renews itself will be spoken of only after that had its chance', () => {
  const account = accountWith(issuedAt, 30 * dayMs, { renewal: freshRenewal });
  expect(remindersAhead(account, issuedAt, noAwaySettings)).toEqual(ladder.slice(1));
});

test('an account that is silent has nothing to come', () => {
  const account = accountWith(issuedAt, 30 * dayMs, { remind: false });
  expect(remindersAhead(account, issuedAt, noAwaySettings)).toEqual([]);
});

test('of a lead and a warning before leaving at the same time there is one, the warning', () => {
  // Expires at 18:00: two hours before is when the last hour of work begins.
  const account = accountWith(local('2026-11-23T18:00'), dayMs);
  const ahead = remindersAhead(account, local('2026-11-24T09:00'), defaultReminderSettings);
  expect(ahead.map(({ kind, at }) => [kind, at])).toEqual([
    ['away', local('2026-11-24T16:00')],
    ['expiring', local('2026-11-24T17:45')],
    ['expired', local('2026-11-24T18:00')],
  ]);
});
