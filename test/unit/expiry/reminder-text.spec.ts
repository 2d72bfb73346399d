import { expect, test } from 'playwright/test';
import { noticeOf } from '../../../main/expiry/reminder-text.ts';
import type { DueReminder } from '../../../main/expiry/reminders.ts';
import { dayMs, hourMs, minuteMs } from './accounts.ts';
import { local } from './zones.ts';

const now = local('2026-11-23T10:00');

function due(leftMs: number, more: Partial<DueReminder> = {}): DueReminder {
  return {
    accountId: 'one',
    label: 'Farm data',
    environmentName: null,
    kind: leftMs > 0 ? 'expiring' : 'expired',
    issuedAt: now - 30 * dayMs,
    expiresAt: now + leftMs,
    estimated: false,
    renewalPaused: false,
    backAt: null,
    missed: false,
    reminders: [0],
    ...more,
  };
}

function many(count: number, leftMs: number, more: Partial<DueReminder> = {}): DueReminder[] {
  return Array.from({ length: count }, (_, index) =>
    due(leftMs + index, { accountId: `id ${index}`, label: `N${index}`, ...more }),
  );
}

const away = { kind: 'away', backAt: local('2026-11-30T09:00') } as const;

for (const [reminder, title, body] of [
  [
    due(2 * hourMs - minuteMs),
    'Farm data expires in 2 hours',
    'It expires on Mon 23 Nov, 11:59. Renew it now to be on the safe side.',
  ],
  [
    due(7 * dayMs, { environmentName: 'production', estimated: true }),
    'Farm data (production) expires in 7 days',
    'It expires on Mon 30 Nov, 10:00. Renew it now to be on the safe side. This time is an estimate.',
  ],
  [
    due(dayMs, { renewalPaused: true }),
    'Farm data expires in 24 hours',
    'It expires on Tue 24 Nov, 10:00. Renew it now to be on the safe side. Automatic renewal is paused.',
  ],
  [
    due(0),
    'Farm data has expired',
    'It expired on Mon 23 Nov, 10:00. Renew it to get a new token.',
  ],
  [
    due(-2 * dayMs, { missed: true, environmentName: 'staging' }),
    'Farm data (staging) has expired',
    'It expired on Sat 21 Nov, 10:00, while you were away. Renew it to get a new token.',
  ],
  [
    due(5 * dayMs, away),
    'Farm data expires before you are back',
    'It expires on Sat 28 Nov, 10:00; you are back on Mon 30 Nov, 9:00.',
  ],
] as const) {
  test(`says: ${title}`, () => {
    const actions = reminder.kind === 'expired' ? ['renew'] : ['renew', 'copy'];
    const notice = { title, body, accountIds: ['one'], actions };
    expect(noticeOf([reminder], now, 'en-GB')).toEqual(notice);
  });
}

for (const [leftMs, words] of [
  [1, 'in 1 minute'],
  [15 * minuteMs - 30_000, 'in 15 minutes'],
  [89 * minuteMs, 'in 89 minutes'],
  [90 * minuteMs, 'in 2 hours'],
  [dayMs - minuteMs, 'in 24 hours'],
  [36 * hourMs, 'in 2 days'],
  [7 * dayMs - minuteMs, 'in 7 days'],
] as const) {
  test(`${leftMs} ms are told as ${words}`, () => {
    expect(noticeOf([due(leftMs)], now)?.title).toBe(`Farm data expires ${words}`);
  });
}

for (const [reminders, title, body] of [
  [many(3, 2 * hourMs), '3 tokens expire today', 'N0, N1 and N2'],
  [many(2, 20 * hourMs), '2 tokens expire tomorrow', 'N0 and N1'],
  [many(2, 7 * dayMs), '2 tokens expire soon', 'N0 and N1'],
  [many(2, 5 * dayMs, away), '2 tokens expire before you are back', 'N0 and N1'],
  [many(12, -hourMs), '12 tokens have expired', 'N0, N1, N2, N3, N4 and 7 more'],
  [
    many(10_000, 0, { kind: 'expired' }),
    '10,000 tokens have expired',
    'N0, N1, N2, N3, N4 and 9,995 more',
  ],
  [
    [...many(1, 7 * dayMs), ...many(2, -hourMs), ...many(1, hourMs)],
    '4 tokens expire soon or have expired',
    '2 have expired: N0 and N1\n1 expires today: N0\n1 expires soon: N0',
  ],
  [
    many(2, -dayMs, { missed: true, environmentName: 'dev' }),
    '2 tokens have expired',
    'While you were away:\nN0 (dev) and N1 (dev)',
  ],
] as const) {
  test(`sums up: ${title}`, () => {
    const notice = noticeOf(reminders, now, 'en-GB');
    expect(notice).toMatchObject({ title, body });
    expect(notice?.accountIds).toHaveLength(reminders.length);
  });
}

test('digits and dates are those of the machine', () => {
  const notice = noticeOf(many(1_200, 0, { kind: 'expired' }), now, 'de-DE');
  expect(notice?.title).toBe('1.200 tokens have expired');
  expect(notice?.body).toBe('N0, N1, N2, N3, N4 and 1.195 more');
  expect(noticeOf([due(2 * hourMs)], now, 'ar-EG')).toMatchObject({
    title: 'Farm data expires in ٢ hours',
    body: 'It expires on الاثنين، ٢٣ نوفمبر، ١٢:٠٠ م. Renew it now to be on the safe side.',
  });
});

test('the account that expires first is named first', () => {
  const notice = noticeOf(
    [due(2 * hourMs, { accountId: 'later' }), due(hourMs, { accountId: 'sooner' })],
    now,
  );
  expect(notice?.accountIds).toEqual(['sooner', 'later']);
});

test('nothing due says nothing', () => {
  expect(noticeOf([], now)).toBeNull();
});
