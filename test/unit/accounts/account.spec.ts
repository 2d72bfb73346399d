import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { viewOf, type ViewContext } from '../../../main/accounts/account-view.ts';
import { statusChangesAt, statusOf } from '../../../main/accounts/account.ts';
import { day, hour, sampleAccount, sampleToken, start } from './samples.ts';

function lasting(lifetimeMs: number) {
  return sampleAccount({ token: sampleToken({ expiresAt: start + lifetimeMs }) });
}

const statuses = [
  { name: 'a day, fresh', account: lasting(day), at: 0, status: 'fine' },
  {
    name: 'a day, a tenth left and 1 ms',
    account: lasting(day),
    at: 0.9 * day - 1,
    status: 'fine',
  },
  { name: 'a day, a tenth left', account: lasting(day), at: 0.9 * day, status: 'expiring' },
  { name: 'a day, 1 ms left', account: lasting(day), at: day - 1, status: 'expiring' },
  { name: 'a day, over', account: lasting(day), at: day, status: 'expired' },
  { name: '30 days, 3 days left', account: lasting(30 * day), at: 27 * day, status: 'expiring' },
  {
    name: '60 days, 3 days and 1 ms',
    account: lasting(60 * day),
    at: 57 * day - 1,
    status: 'fine',
  },
  { name: '60 days, 3 days left', account: lasting(60 * day), at: 57 * day, status: 'expiring' },
  { name: '400 days, fresh', account: lasting(400 * day), at: 0, status: 'fine' },
  { name: '90 seconds, 9 left', account: lasting(90_000), at: 81_000, status: 'expiring' },
  { name: 'no lifetime at all', account: lasting(0), at: 0, status: 'expired' },
  { name: 'ended before it began', account: lasting(-hour), at: -hour, status: 'expired' },
  { name: 'clock set back ten years', account: lasting(day), at: -3_650 * day, status: 'fine' },
  { name: 'signed out', account: sampleAccount({ token: null }), at: 0, status: 'signed-out' },
  {
    name: 'a session, years later',
    account: sampleAccount({ token: sampleToken({ expiresAt: null }) }),
    at: 3_650 * day,
    status: 'fine',
  },
] as const;

for (const { name, account, at, status } of statuses) {
  test(`status: ${name}`, () => {
    expect(statusOf(account, start + at, null)).toBe(status);
  });
}

for (const trouble of ['locked', 'unreadable'] as const) {
  test(`a token that is ${trouble} is told so, until it is gone`, () => {
    expect(statusOf(lasting(day), start, trouble)).toBe(trouble);
    expect(statusOf(lasting(day), start + 2 * day, trouble)).toBe(trouble);
    expect(statusOf(sampleAccount({ token: null }), start, trouble)).toBe('signed-out');
  });
}

test('the announced change is the next change: nothing before it, another status at it', () => {
  const lifetimes = fc.integer({ min: 0, max: 500 * day });
  fc.assert(
    fc.property(lifetimes, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (lifetimeMs, part) => {
      const account = lasting(lifetimeMs);
      const now = start + Math.floor(lifetimeMs * part);
      const next = statusChangesAt(account, now);
      if (next === null) return statusOf(account, now, null) === 'expired';
      const before = statusOf(account, now, null);
      return (
        next > now &&
        statusOf(account, next - 1, null) === before &&
        statusOf(account, next, null) !== before
      );
    }),
  );
});

test('a session and an account without a token never change by themselves', () => {
  expect(statusChangesAt(sampleAccount({ token: null }), start)).toBeNull();
  const session = sampleAccount({ token: sampleToken({ expiresAt: null }) });
  expect(statusChangesAt(session, start)).toBeNull();
});

const sampleContext: ViewContext = {
  providerName: '',
  colorOf: ({ color }) => color,
  now: start,
  trouble: null,
  busy: false,
};

test('a view says what an account is and holds no secret', () => {
  const account = sampleAccount({
    sealedPassword: { in: 'memory', reference: 'SECRET-REFERENCE' },
    token: sampleToken({ sealed: { in: 'keyring', ciphertext: 'SECRET-CIPHERTEXT', by: null } }),
  });
  const context = { ...sampleContext, providerName: 'leaf.eco', busy: true };
  const view = viewOf(account, context);
  expect(view).toMatchObject({
    providerName: 'leaf.eco',
    status: 'fine',
    rememberPassword: true,
    busy: true,
    token: { headerScheme: 'Authorization: Bearer', expiresAt: start + 30 * day },
  });
  expect(JSON.stringify(view)).not.toContain('SECRET');
});

test('a cookie has no scheme to show but its header', () => {
  const token = sampleToken({ header: { name: 'Cookie', prefix: '' } });
  expect(viewOf(sampleAccount({ token }), sampleContext).token?.headerScheme).toBe('Cookie');
});
