import { expect, test } from 'playwright/test';
import {
  defaultReminderSettings,
  nextReminderAt,
  remindersDue,
  type RemindedAccount,
  type ReminderId,
} from '../../../main/expiry/reminders.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import type { ReminderSettings } from '../../../preload/contract.ts';
import { accountWith, dayMs, hourMs, minuteMs, noAwaySettings } from './accounts.ts';
import { inZone, local, zones } from './zones.ts';

const issuedAt = Date.UTC(2026, 10, 23, 9);

function marked(account: RemindedAccount, reminders: readonly ReminderId[]): RemindedAccount {
  const { token } = account;
  if (token === null) return account;
  const remindersShown = [...token.remindersShown, ...reminders];
  return { ...account, token: { ...token, remindersShown } };
}

/** Every reminder of a life in front of the screen, with its time before expiry. */
function lifeOf(account: RemindedAccount, settings: ReminderSettings) {
  const seen: { reminders: readonly ReminderId[]; beforeMs: number }[] = [];
  let current = account;
  for (;;) {
    const at = nextReminderAt(current, account.token?.issuedAt ?? 0, settings);
    if (at === null) return seen;
    const [due] = remindersDue([current], at, settings);
    if (due === undefined) throw new Error('told a time at which nothing is due');
    seen.push({ reminders: due.reminders, beforeMs: due.expiresAt - at });
    current = marked(current, due.reminders);
  }
}

for (const [name, lifetimeMs, leads] of [
  ['90 s', 90_000, [0]],
  ['20 min', 20 * minuteMs, [0]],
  ['1 h', hourMs, [15 * minuteMs, 0]],
  ['24 h', dayMs, [2 * hourMs, 15 * minuteMs, 0]],
  ['48 h', 2 * dayMs, [2 * hourMs, 15 * minuteMs, 0]],
  ['60 h', 60 * hourMs, [dayMs, 2 * hourMs, 0]],
  ['13 days', 13 * dayMs, [dayMs, 2 * hourMs, 0]],
  ['30 days', 30 * dayMs, [7 * dayMs, dayMs, 2 * hourMs, 0]],
  ['60 days', 60 * dayMs, [7 * dayMs, dayMs, 2 * hourMs, 0]],
  ['400 days', 400 * dayMs, [7 * dayMs, dayMs, 2 * hourMs, 0]],
] as const) {
  for (const zone of zones) {
    test(`a token of ${name} is reminded of by its ladder in ${zone}`, () => {
      inZone(zone, () => {
        const account = accountWith(issuedAt, lifetimeMs);
        const expected = leads.map((lead) => ({ reminders: [lead], beforeMs: lead }));
        expect(lifeOf(account, noAwaySettings)).toEqual(expected);
        expect(remindersDue([account], issuedAt, noAwaySettings)).toEqual([]);
      });
    });
  }
}

test('ladders can be edited; leads that make no sense are passed over', () => {
  const settings = {
    ...noAwaySettings,
    shortLeadsMs: [30_000, 30_000, 0, -5, Number.NaN, Infinity, 10 * dayMs],
  };
  const leads = lifeOf(accountWith(issuedAt, 90_000), settings).map(({ beforeMs }) => beforeMs);
  expect(leads).toEqual([30_000, 0]);
});

test('a longer lead that was added later has nothing to add to a shorter one', () => {
  const account = marked(accountWith(issuedAt, 30 * dayMs), [dayMs]);
  const settings = { ...noAwaySettings, longLeadsMs: [3 * dayMs, 2 * hourMs] };
  expect(remindersDue([account], issuedAt + 29.5 * dayMs, settings)).toEqual([]);
  expect(nextReminderAt(account, issuedAt, settings)).toBe(issuedAt + 30 * dayMs - 2 * hourMs);
});

for (const [name, account, settings] of [
  ['without a token', accountWith(issuedAt, dayMs, { token: null }), noAwaySettings],
  [
    'whose session the server ends',
    accountWith(issuedAt, dayMs, {
      token: { issuedAt, expiresAt: null, estimated: true, remindersShown: [] },
    }),
    noAwaySettings,
  ],
  ['that is silent', accountWith(issuedAt, dayMs, { remind: false }), noAwaySettings],
] as const) {
  test(`an account ${name} is never reminded of`, () => {
    expect(nextReminderAt(account, issuedAt, settings)).toBeNull();
    expect(remindersDue([account], issuedAt + 500 * dayMs, settings)).toEqual([]);
  });
}

test('an account that renews itself is reminded of only after that had its chance', () => {
  const long = accountWith(issuedAt, 30 * dayMs, { renewal: freshRenewal });
  const beforeMs = (account: RemindedAccount): number[] =>
    lifeOf(account, defaultReminderSettings).map((reminder) => reminder.beforeMs);
  expect(beforeMs(long)).toEqual([dayMs, 2 * hourMs, 0]);
  const short = accountWith(issuedAt, dayMs, { renewal: freshRenewal });
  expect(beforeMs(short)).toEqual([2 * hourMs, 15 * minuteMs, 0]);
});

test('once automatic renewal is paused, what was held back is told at once', () => {
  const renewal = { ...freshRenewal, pausedBy: 'bad-credentials' } as const;
  const account = accountWith(issuedAt, 30 * dayMs, { renewal });
  const [due] = remindersDue([account], issuedAt + 24 * dayMs, noAwaySettings);
  expect(due).toMatchObject({ reminders: [7 * dayMs], renewalPaused: true });
});

for (const [name, closedUntilMs, kind, reminders, missed] of [
  ['a minute late', 23 * dayMs + minuteMs, 'expiring', [7 * dayMs], false],
  ['a day late', 24 * dayMs, 'expiring', [7 * dayMs], true],
  ['past two leads', 29.5 * dayMs, 'expiring', [7 * dayMs, dayMs], true],
  ['past expiry', 31 * dayMs, 'expired', [0, 7 * dayMs, dayMs, 2 * hourMs], true],
  ['a hundred years late', 36_525 * dayMs, 'expired', [0, 7 * dayMs, dayMs, 2 * hourMs], true],
] as const) {
  test(`opened ${name}, only the most urgent is due and settles all`, () => {
    const account = accountWith(issuedAt, 30 * dayMs);
    const now = issuedAt + closedUntilMs;
    const due = remindersDue([account], now, noAwaySettings);
    expect(due).toEqual([expect.objectContaining({ kind, reminders, missed, accountId: 'one' })]);
    expect(remindersDue([marked(account, reminders)], now, noAwaySettings)).toEqual([]);
  });
}

test('a clock set back shows nothing again', () => {
  const account = marked(accountWith(issuedAt, 30 * dayMs), [7 * dayMs, dayMs]);
  for (const now of [issuedAt - 3_652 * dayMs, issuedAt, issuedAt + 28 * dayMs]) {
    expect(remindersDue([account], now, noAwaySettings)).toEqual([]);
    expect(nextReminderAt(account, now, noAwaySettings)).toBe(issuedAt + 30 * dayMs - 2 * hourMs);
  }
});

// Times on the wall, so that every zone decides alike, with clocks changed over the weekend or not.
const awayCases = [
  [
    'dies in the night',
    '2026-11-23T20:00',
    '2026-11-25T03:00',
    '2026-11-24T16:00',
    '2026-11-25T09:00',
  ],
  ['dies as work begins', '2026-11-23T20:00', '2026-11-25T09:00', null, null],
  ['dies at work', '2026-11-23T20:00', '2026-11-25T11:00', null, null],
  [
    'dies on Saturday',
    '2026-11-20T10:00',
    '2026-11-28T10:00',
    '2026-11-27T16:00',
    '2026-11-30T09:00',
  ],
  [
    'dies as Berlin goes forward',
    '2026-03-01T10:00',
    '2026-03-29T12:00',
    '2026-03-27T16:00',
    '2026-03-30T09:00',
  ],
  [
    'dies as Berlin goes back',
    '2026-10-01T10:00',
    '2026-10-25T12:00',
    '2026-10-23T16:00',
    '2026-10-26T09:00',
  ],
  [
    'dies as New York goes forward',
    '2026-03-01T10:00',
    '2026-03-08T12:00',
    '2026-03-06T16:00',
    '2026-03-09T09:00',
  ],
  [
    'dies as New York goes back',
    '2026-10-01T10:00',
    '2026-11-01T12:00',
    '2026-10-30T16:00',
    '2026-11-02T09:00',
  ],
  [
    'was issued well before the last hour',
    '2026-11-27T15:00',
    '2026-11-28T15:00',
    '2026-11-27T16:00',
    '2026-11-30T09:00',
  ],
  ['was issued just before the last hour', '2026-11-27T15:01', '2026-11-28T15:01', null, null],
  ['was renewed upon the reminder', '2026-11-27T16:05', '2026-11-28T16:05', null, null],
] as const;

const onlyAway = { ...defaultReminderSettings, shortLeadsMs: [], longLeadsMs: [] };

for (const zone of zones) {
  for (const [name, from, to, warnAt, backAt] of awayCases) {
    test(`${zone}: a token that ${name} ${warnAt === null ? 'gives no' : 'gives one'} warning`, () => {
      inZone(zone, () => {
        const account = accountWith(local(from), local(to) - local(from));
        const times = lifeOf(account, onlyAway);
        const expiry = { reminders: [0], beforeMs: 0 };
        if (warnAt === null) return expect(times).toEqual([expiry]);
        const beforeMs = local(to) - local(warnAt);
        expect(times).toEqual([{ reminders: ['away'], beforeMs }, expiry]);
        const [due] = remindersDue([account], local(warnAt), onlyAway);
        expect(due).toMatchObject({ kind: 'away', backAt: local(backAt) });
      });
    });
  }
}

test('who has left for the day is not told that they leave', () => {
  const account = accountWith(local('2026-11-20T10:00'), 8 * dayMs);
  const inTime = [local('2026-11-27T16:00'), local('2026-11-27T16:59:59.999')];
  const late = [local('2026-11-27T17:00'), local('2026-11-28T08:00')];
  expect(inTime.flatMap((at) => remindersDue([account], at, onlyAway))).toHaveLength(2);
  expect(late.flatMap((at) => remindersDue([account], at, onlyAway))).toEqual([]);
  expect(late.map((at) => nextReminderAt(account, at, onlyAway))).toEqual(
    late.map(() => account.token?.expiresAt),
  );
});

test('a lead that comes due with the warning before leaving is settled by it', () => {
  // Expires at 18:00: two hours before is when the last hour begins.
  const account = accountWith(local('2026-11-23T18:00'), dayMs);
  const [due] = remindersDue([account], local('2026-11-24T16:00'), defaultReminderSettings);
  expect(due).toMatchObject({ kind: 'away', reminders: [2 * hourMs, 'away'] });
});
