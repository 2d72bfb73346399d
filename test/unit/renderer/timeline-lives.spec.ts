import { expect, test } from 'playwright/test';
import type { AccountView, ReminderView, TokenView } from '../../../preload/contract.ts';
import { daysAhead, timelineFrame } from '../../../renderer/timeline/frame.ts';
import { byExpiry, lifeOf, marksOf } from '../../../renderer/timeline/lives.ts';
import { accountView } from './account-view.ts';

// Midnight in the zone that is in force, so that a day is 10 px wide and now is the left edge.
const midnight = new Date(2027, 0, 11).getTime();
const day = 86_400_000;
const width = (daysAhead + 1) * 10;
const frame = timelineFrame(midnight, width, [0, 6]);
const noonFrame = timelineFrame(midnight + day / 2, width, [0, 6]);

function token(part: Partial<TokenView>): TokenView {
  const { token: usual } = accountView();
  if (usual === null) throw new Error('It has a token.');
  return { ...usual, ...part };
}

function alive(issuedDay: number, endDay: number | null, part: Partial<AccountView> = {}) {
  return accountView({
    token: token({
      issuedAt: midnight + issuedDay * day,
      expiresAt: endDay === null ? null : midnight + endDay * day,
    }),
    ...part,
  });
}

for (const [name, account, life] of [
  ['within the days', alive(-3, 27), { end: 'within', x: 0, nowX: 5, endX: 270 }],
  ['from this morning on', alive(0.25, 30), { end: 'within', x: 2.5, nowX: 5, endX: 300 }],
  ['on the last day', alive(0, 60.5), { end: 'within', x: 0, nowX: 5, endX: 605 }],
  ['beyond them', alive(-3, 362), { end: 'beyond', x: 0, nowX: 5, endX: width }],
  ['without a known end', alive(-3, null), { end: 'unknown', x: 0, nowX: 5, endX: width }],
  ['over since today', alive(-1, 0.25), { end: 'over', x: 0, nowX: 5, endX: 3 }],
  ['over since a week', alive(-30, -7), { end: 'over', x: 0, nowX: 5, endX: 0 }],
  ['issued by a clock that is ahead', alive(2, 9), { end: 'within', x: 5, nowX: 5, endX: 90 }],
  ['too short to be seen', alive(0.5, 0.51), { end: 'within', x: 5, nowX: 5, endX: 8 }],
] as const) {
  test(`a life ${name} is drawn there`, () => {
    const drawn = lifeOf(account, noonFrame);
    expect(drawn).toMatchObject(life);
    expect(drawn?.status).toBe(life.end === 'over' ? 'expired' : 'fine');
  });
}

test('without a token there is no life', () => {
  expect(lifeOf(accountView({ token: null, status: 'signed-out' }), frame)).toBeNull();
});

const reminders: readonly ReminderView[] = [
  { kind: 'expiring', at: midnight + 20 * day },
  { kind: 'away', at: midnight + 26 * day },
  { kind: 'expired', at: midnight + 27 * day },
];

test('reminders lie on the bar; the one at its end is the end', () => {
  expect(marksOf(alive(-3, 27), reminders, frame)).toEqual([
    { kind: 'reminder', at: midnight + 20 * day, x: 200 },
    { kind: 'reminder', at: midnight + 26 * day, x: 260 },
  ]);
});

test('what is past, or beyond the days, has no mark', () => {
  const later = timelineFrame(midnight + 20 * day, width, []);
  expect(marksOf(alive(-3, 27), reminders, later).map(({ at }) => at)).toEqual([
    midnight + 26 * day,
  ]);
  const far: ReminderView = { kind: 'expiring', at: frame.until + 1 };
  expect(marksOf(alive(-3, 300), [far], frame)).toEqual([]);
});

test('a renewal has a mark of its own; one that is overdue is to be tried now', () => {
  const renewal = (nextAt: number | null) => ({ pausedBy: null, nextAt });
  const [mark] = marksOf({ renewal: renewal(midnight + 24 * day) }, [], frame);
  expect(mark).toEqual({ kind: 'renewal', at: midnight + 24 * day, x: 240 });
  const [overdue] = marksOf({ renewal: renewal(midnight - day) }, [], noonFrame);
  expect(overdue).toEqual({ kind: 'renewal', at: noonFrame.now, x: 5 });
  expect(marksOf({ renewal: renewal(null) }, [], frame)).toEqual([]);
  expect(marksOf({ renewal: renewal(frame.until + 1) }, [], frame)).toEqual([]);
});

test('what expires first is on top, then what has no known end, then what has no token', () => {
  const accounts = [
    accountView({ id: 'out', token: null }),
    alive(0, null, { id: 'session' }),
    alive(0, 30, { id: 'month' }),
    alive(0, -3, { id: 'over' }),
    accountView({ id: 'out too', token: null }),
    alive(0, 30, { id: 'month too' }),
  ];
  expect(accounts.toSorted(byExpiry).map(({ id }) => id)).toEqual([
    'over',
    'month',
    'month too',
    'session',
    'out',
    'out too',
  ]);
});
