import { expect, test } from 'playwright/test';
import type { AccountView, ReminderView } from '../../../preload/contract.ts';
import {
  lifeCells,
  lifeText,
  savedCalendarText,
  type TimelineFormats,
} from '../../../renderer/words/timeline-text.ts';
import { accountView } from './account-view.ts';
import { inZone, local, zones } from '../expiry/zones.ts';

const format: TimelineFormats = {
  day: (at) => new Date(at).toString().slice(0, 10),
  farDay: (at) => new Date(at).toString().slice(4, 15),
  time: (at) => new Date(at).toString().slice(16, 21),
  dateAndTime: (at) => `<${new Date(at).toString().slice(4, 21)}>`,
};

function ending(at: string | null, estimated = false): AccountView {
  const view = accountView();
  if (view.token === null) throw new Error('It has a token.');
  const expiresAt = at === null ? null : local(at);
  return { ...view, token: { ...view.token, expiresAt, estimated } };
}

for (const zone of zones) {
  for (const [at, text] of [
    ['2026-11-24T18:05', 'Today 18:05'],
    ['2026-11-24T23:59', 'Today 23:59'],
    ['2026-11-25T00:00', 'Tomorrow 00:00'],
    ['2026-11-26T00:00', 'Thu Nov 26'],
    ['2027-01-23T12:00', 'Sat Jan 23'],
    ['2027-09-20T12:00', 'Sep 20 2027'],
    ['2026-11-24T09:00', 'Expired today 09:00'],
    ['2026-11-23T09:00', 'Expired yesterday 09:00'],
    ['2026-11-21T09:00', 'Expired Sat Nov 21'],
    ['2025-11-21T09:00', 'Expired Nov 21 2025'],
  ] as const) {
    test(`${zone}: a bar that ends at ${at} reads "${text}"`, () => {
      inZone(zone, () => {
        const now = local('2026-11-24T12:00');
        expect(lifeText(ending(at), 'fine', now, format)).toBe(text);
      });
    });
  }
}

test('the day after tomorrow is no tomorrow when clocks go back', () => {
  inZone('Europe/Berlin', () => {
    const read = (at: string) => lifeText(ending(at), 'fine', local('2026-10-24T23:30'), format);
    expect(read('2026-10-25T23:30')).toBe('Tomorrow 23:30');
    expect(read('2026-10-26T00:00')).toBe('Mon Oct 26');
  });
});

const now = local('2026-11-24T12:00');

test('a bar tells of an estimate, and of what is wrong, in words', () => {
  const soon = ending('2026-11-26T12:00', true);
  expect(lifeText(soon, 'fine', now, format)).toBe('About Thu Nov 26');
  expect(lifeText(soon, 'expiring', now, format)).toBe('About Thu Nov 26 · expires soon');
  expect(lifeText(soon, 'locked', now, format)).toBe('About Thu Nov 26 · keyring locked');
  expect(lifeText(ending(null), 'fine', now, format)).toBe('No fixed end');
  expect(lifeText(accountView({ token: null }), 'signed-out', now, format)).toBe('Signed out');
});

const ladder: readonly ReminderView[] = [
  { kind: 'expiring', at: local('2026-11-23T12:00') },
  { kind: 'expiring', at: local('2026-11-29T12:00') },
  { kind: 'away', at: local('2026-11-30T16:00') },
  { kind: 'expired', at: local('2026-12-01T12:00') },
];

test('the cells tell the end, each reminder to come, and the renewal', () => {
  expect(lifeCells(ending('2026-12-01T12:00'), 'fine', ladder, now, format)).toEqual({
    expires: 'Expires <Dec 01 2026 12:00>',
    reminders: 'Reminds <Nov 29 2026 12:00>; <Nov 30 2026 16:00>, before you leave',
    renewal: 'Renewed by hand',
  });
});

for (const [name, account, cells] of [
  [
    'that renews itself',
    { ...ending('2026-12-01T12:00'), renewal: { pausedBy: null, nextAt: now - 1 } },
    {
      reminders:
        'Reminds <Nov 29 2026 12:00>; <Nov 30 2026 16:00>, before you leave, if it is not renewed by then',
      renewal: 'Renews itself <Nov 24 2026 12:00>',
    },
  ],
  [
    'whose renewal is paused',
    {
      ...ending('2026-12-01T12:00'),
      renewal: { pausedBy: 'bad-credentials' as const, nextAt: null },
    },
    { renewal: 'Automatic renewal is paused' },
  ],
  [
    'whose session would renew itself',
    { ...ending(null), renewal: { pausedBy: null, nextAt: null } },
    {
      expires: 'No fixed end',
      renewal: 'Renews itself only where the end is known',
    },
  ],
  [
    'that is silent',
    { ...ending('2026-12-01T12:00'), remind: false },
    { reminders: 'Reminders are off' },
  ],
] as const) {
  test(`the cells of an account ${name} say so`, () => {
    expect(lifeCells(account, 'fine', ladder, now, format)).toMatchObject(cells);
  });
}

test('the cells of what is over, estimated or about to be over are no less clear', () => {
  const cells = (account: AccountView, status: AccountView['status']) =>
    lifeCells(account, status, [], now, format);
  expect(cells(ending('2026-11-23T12:00'), 'expired')).toMatchObject({
    expires: 'Expired <Nov 23 2026 12:00>',
    reminders: 'No reminder to come',
  });
  expect(cells(ending('2026-11-25T12:00', true), 'expiring').expires).toBe(
    'Expires about <Nov 25 2026 12:00>, expires soon',
  );
  expect(cells(accountView({ token: null }), 'signed-out').expires).toBe('Signed out');
});

test('a calendar that was written says how many expiries it holds, and where it is', () => {
  expect(savedCalendarText({ fileName: 'a.ics', expiries: 1 })).toBe('1 expiry saved to a.ics');
  expect(savedCalendarText({ fileName: 'a.ics', expiries: 4 })).toBe('4 expiries saved to a.ics');
});
