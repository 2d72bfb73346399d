import { expect, test } from 'playwright/test';
import * as fc from 'fast-check';
import { calendarOf, type CalendarAccount } from '../../../main/expiry/calendar.ts';
import { defaultReminderSettings } from '../../../main/expiry/reminders.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import type { ReminderSettings } from '../../../preload/contract.ts';
import { accountWith, dayMs, hourMs, minuteMs, noAwaySettings } from './accounts.ts';
import { eventsIn, linesOf } from './calendar-events.ts';
import { inZone, local, zones } from './zones.ts';

const now = Date.UTC(2026, 10, 23, 9);

function account(lifetimeMs: number, more: Partial<CalendarAccount> = {}): CalendarAccount {
  return { ...accountWith(now, lifetimeMs), createdAt: now, ...more };
}

async function bytesOf(
  accounts: readonly CalendarAccount[],
  settings: ReminderSettings = noAwaySettings,
  at = now,
): Promise<Uint8Array> {
  const { text } = await calendarOf(accounts, at, settings);
  return new TextEncoder().encode(text);
}

test('an expiry is one event with an alarm for each reminder', async () => {
  const one = account(30 * dayMs, { environment: { name: 'Production' } });
  const { text, expiries } = await calendarOf([one], now, noAwaySettings);
  expect(expiries).toBe(1);
  const [event, ...others] = eventsIn(new TextEncoder().encode(text));
  expect(others).toEqual([]);
  expect(event).toEqual({
    uid: 'one@token-tray',
    summary: 'Farm data (Production) expires',
    description: 'A renewed token expires later: export again, and this event moves.',
    sequence: 0,
    startsAt: now + 30 * dayMs,
    stampedAt: now,
    alarmsMs: [7 * dayMs, dayMs, 2 * hourMs, 0],
  });
});

test('a short token has the short ladder, and what is past rings no more', async () => {
  const short = account(dayMs);
  expect(eventsIn(await bytesOf([short]))[0]?.alarmsMs).toEqual([2 * hourMs, 15 * minuteMs, 0]);
  const late = await bytesOf([short], noAwaySettings, now + 23 * hourMs);
  expect(eventsIn(late)[0]?.alarmsMs).toEqual([15 * minuteMs, 0]);
});

for (const zone of zones) {
  test(`${zone}: the alarm before the user leaves rings as the last hour of work begins`, async () => {
    const [event] = await inZoneAsync(zone, async () => {
      const expiresAt = local('2026-11-28T10:00');
      const issuedAt = local('2026-11-20T10:00');
      const one = account(0, {
        token: { issuedAt, expiresAt, estimated: false, remindersShown: [] },
      });
      const onlyAway = { ...defaultReminderSettings, longLeadsMs: [] };
      return eventsIn(await bytesOf([one], onlyAway, issuedAt));
    });
    const between = inZone(zone, () => local('2026-11-28T10:00') - local('2026-11-27T16:00'));
    expect(event?.alarmsMs).toEqual([between, 0]);
  });
}

async function inZoneAsync<T>(zone: string, run: () => Promise<T>): Promise<T> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

test('an account that is not to be reminded of has its expiry, and no alarm', async () => {
  const [event] = eventsIn(await bytesOf([account(30 * dayMs, { remind: false })]));
  expect(event).toMatchObject({ startsAt: now + 30 * dayMs, alarmsMs: [] });
});

test('what has no end, or has had it, is left out', async () => {
  const session = { issuedAt: now, expiresAt: null, estimated: false, remindersShown: [] };
  const accounts = [
    account(dayMs, { id: 'session', token: session }),
    account(dayMs, { id: 'signed out', token: null }),
    account(-1, { id: 'over' }),
    account(0, { id: 'over right now' }),
    account(1_000, { id: 'alive' }),
  ];
  expect(eventsIn(await bytesOf(accounts)).map(({ uid }) => uid)).toEqual(['alive@token-tray']);
});

test('after a renewal the event is the same one, with a higher number', async () => {
  const [before] = eventsIn(await bytesOf([account(dayMs)]));
  const renewed = { ...account(0), ...accountWith(now + hourMs, dayMs), createdAt: now };
  const [after] = eventsIn(await bytesOf([renewed], noAwaySettings, now + hourMs));
  expect(after?.uid).toBe(before?.uid);
  expect(after?.startsAt).toBe(now + hourMs + dayMs);
  expect(after?.sequence).toBe(3_600);
  const clockWentBack = { ...account(dayMs), createdAt: now + dayMs };
  expect(eventsIn(await bytesOf([clockWentBack]))[0]?.sequence).toBe(0);
});

test('an estimate, and a token that renews itself, are told as such', async () => {
  const estimated = {
    issuedAt: now,
    expiresAt: now + dayMs,
    estimated: true,
    remindersShown: [],
  };
  const paused = { ...freshRenewal, pausedBy: 'timeout' } as const;
  const descriptions = eventsIn(
    await bytesOf([
      account(dayMs, { token: estimated }),
      account(dayMs, { renewal: freshRenewal }),
      account(dayMs, { renewal: paused }),
    ]),
  ).map(({ description }) => description.split('\n').slice(0, -1));
  expect(descriptions).toEqual([
    ['This time is an estimate.'],
    ['Token Tray renews it before, if it runs then.'],
    [],
  ]);
});

const family = '👩‍👩‍👧‍👦';
const labels = [
  'a, b; c \\ d "e": f',
  'a\\nb',
  'BEGIN:VEVENT',
  'שלום עולם العربية',
  '株式会社'.repeat(16),
  family.repeat(64),
  `${'x'.repeat(53)}${family}`,
  'é'.repeat(64),
  `z${'\u0336\u0489\u0361'.repeat(60)}algo`,
  '\u202Etxt.exe\u202C',
];

for (const label of labels) {
  test(`the label comes back as it was: ${JSON.stringify(label).slice(0, 40)}`, async () => {
    const bytes = await bytesOf([account(dayMs, { label, environment: { name: label } })]);
    expect(eventsIn(bytes)[0]?.summary).toBe(`${label} (${label}) expires`);
    expectLegalLines(bytes);
  });
}

test('a name that forges lines stays a name', async () => {
  const label = 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:forged\u0007\u0085\uD83D';
  const bytes = await bytesOf([account(dayMs, { label })]);
  const [event, ...others] = eventsIn(bytes);
  expect(others).toEqual([]);
  expect(event?.uid).toBe('one@token-tray');
  expect(event?.summary).toBe('a  END:VEVENT  BEGIN:VEVENT UID:forged    expires');
  expectLegalLines(bytes);
});

test('any name survives, in lines of at most 75 octets', async () => {
  const grapheme = fc.string({ unit: 'grapheme', maxLength: 64 });
  await fc.assert(
    fc.asyncProperty(grapheme, async (label) => {
      const bytes = await bytesOf([account(dayMs, { label })]);
      const printed = label.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
      expect(eventsIn(bytes)[0]?.summary).toBe(`${printed} expires`);
      expectLegalLines(bytes);
    }),
    { numRuns: 100 },
  );
});

function expectLegalLines(bytes: Uint8Array): void {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const illegal = linesOf(bytes).filter((line) => {
    // Throws where a character is cut in two.
    const text = strict.decode(line);
    return line.length > 75 || /\p{Cc}/u.test(text);
  });
  expect(illegal).toEqual([]);
}
