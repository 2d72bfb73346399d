import { expect, test } from 'playwright/test';
import {
  afterAttempt,
  beforeAttempt,
  freshRenewal,
  nextRenewalAt,
  renewalsDue,
  resumed,
  type RenewalState,
} from '../../../main/expiry/renewal.ts';
import type { Failure } from '../../../preload/contract.ts';
import { shows } from '../../faults/reached.ts';
import { accountWith, dayMs, hourMs, minuteMs } from './accounts.ts';

const now = Date.UTC(2026, 10, 23, 9);
const noJitter = () => 0;
const down: Failure = { kind: 'server-error', status: 503 };

function due(renewal: RenewalState | null, at = now): boolean {
  const account = accountWith(at - dayMs, dayMs, { renewal });
  return renewalsDue([account], at).length === 1;
}

for (const [name, lifetimeMs, headStartMs] of [
  ['90 s', 90_000, 9_000],
  ['24 h', dayMs, 2.4 * hourMs],
  ['30 days', 30 * dayMs, dayMs],
  ['60 days', 60 * dayMs, dayMs],
  ['400 days', 400 * dayMs, dayMs],
] as const) {
  test(`a token of ${name} is renewed up to a tenth before its head start, spread and stable`, () => {
    const times = Array.from({ length: 200 }, (_, index) => {
      const account = accountWith(now, lifetimeMs, { id: `id ${index}`, renewal: freshRenewal });
      expect(nextRenewalAt(account, now + 1)).toBe(nextRenewalAt(account, now));
      return (account.token?.expiresAt ?? 0) - (nextRenewalAt(account, now) ?? 0);
    });
    expect(Math.min(...times)).toBeGreaterThanOrEqual(headStartMs);
    expect(Math.max(...times)).toBeLessThanOrEqual(headStartMs * 1.1 + 1);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(headStartMs * 0.09);
  });
}

for (const [name, account] of [
  ['renewed by hand', accountWith(now, dayMs)],
  ['without a token', accountWith(now, dayMs, { token: null, renewal: freshRenewal })],
  [
    'whose session the server ends',
    accountWith(now, dayMs, {
      token: { issuedAt: now, expiresAt: null, estimated: false, remindersShown: [] },
      renewal: freshRenewal,
    }),
  ],
  ['with a token dead on arrival', accountWith(now, 0, { renewal: freshRenewal })],
  ['that is paused', accountWith(now, dayMs, { renewal: { ...freshRenewal, pausedBy: 'tls' } })],
] as const) {
  test(`an account ${name} is never renewed by itself`, () => {
    expect(nextRenewalAt(account, now)).toBeNull();
    expect(renewalsDue([account], now + 500 * dayMs)).toEqual([]);
  });
}

test('a token that expired while the app was closed is due at once', () => {
  expect(due(freshRenewal)).toBe(true);
});

for (const [failure, paused] of [
  [{ kind: 'bad-credentials', status: 401 }, true],
  [{ kind: 'bad-address', reason: 'malformed' }, true],
  [{ kind: 'password-needed' }, true],
  [{ kind: 'vault-locked', sealedBy: null }, true],
  [{ kind: 'unexpected-reply', detail: 'bad-expiry', status: 200 }, true],
  [{ kind: 'unexpected-reply', detail: 'no-token', status: 200 }, true],
  [{ kind: 'unexpected-reply', detail: 'content-type', status: 200 }, false],
  [{ kind: 'unexpected-redirect', status: 302 }, false],
  [{ kind: 'tls', reason: 'unknown-authority' }, false],
  [{ kind: 'proxy', reason: 'credentials' }, true],
  [{ kind: 'proxy', reason: 'locked' }, true],
  [{ kind: 'proxy', reason: 'unreachable' }, false],
  [{ kind: 'proxy-refused', status: 503 }, false],
  [{ kind: 'ca-file', reason: 'missing' }, false],
  [{ kind: 'rate-limited', retryAt: null }, false],
  [{ kind: 'timeout' }, false],
  [down, false],
] as const satisfies readonly (readonly [Failure, boolean])[]) {
  test(`${JSON.stringify(failure)} ${paused ? 'pauses' : 'does not pause'} the renewal`, () => {
    const begun = beforeAttempt(freshRenewal, now, noJitter);
    const state = afterAttempt(begun, failure, now, null, noJitter);
    expect(state.pausedBy).toBe(paused ? failure.kind : null);
    expect(due(state, now + 500 * dayMs)).toBe(!paused);
    const unsent = [
      'bad-address',
      'password-needed',
      'vault-locked',
      'proxy',
      'proxy-refused',
      'ca-file',
    ].includes(failure.kind);
    expect(state.attempts).toEqual(unsent ? [] : [now]);
  });
}

test('what the user puts right is tried again, within the attempts of the day', () => {
  const attempts = [now - 3 * hourMs, now - 2 * hourMs];
  const begun = beforeAttempt({ ...freshRenewal, attempts }, now, noJitter);
  const paused = afterAttempt(begun, { kind: 'bad-credentials', status: 401 }, now, null, noJitter);
  const lifted = resumed({ ...paused, attempts });
  expect(due(lifted)).toBe(true);
  expect(due(resumed(paused))).toBe(false);
  expect(due(resumed(paused), now + 21 * hourMs)).toBe(true);
});

test('a server that cannot be reached is tried after 1, 2, 4 … 60 minutes', shows('T9'), () => {
  const waits: number[] = [];
  let state = freshRenewal;
  let at = now;
  for (let tries = 0; tries < 9; tries += 1) {
    const begun = beforeAttempt(state, at, noJitter);
    state = afterAttempt(begun, { kind: 'unreachable', reason: 'dns' }, at, null, noJitter);
    waits.push(((state.nextTryAt ?? 0) - at) / minuteMs);
    at = state.nextTryAt ?? 0;
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(state.attempts).toEqual([]);
});

test('a success ends the back-off', () => {
  const failed = afterAttempt(
    beforeAttempt(freshRenewal, now, noJitter),
    down,
    now,
    null,
    noJitter,
  );
  const begun = beforeAttempt(failed, now, noJitter);
  const state = afterAttempt(begun, null, now, null, noJitter);
  expect(state).toMatchObject({ failuresInRow: 0, nextTryAt: null });
});

test('jitter adds up to a quarter', () => {
  const begun = beforeAttempt(freshRenewal, now, () => 0.999);
  const state = afterAttempt(begun, down, now, null, () => 0.999);
  expect(state.nextTryAt).toBeGreaterThan(now + 1.24 * minuteMs);
  expect(state.nextTryAt).toBeLessThanOrEqual(now + 1.25 * minuteMs);
});

for (const [name, retryAt, expected] of [
  ['in an hour', now + hourMs, now + hourMs],
  ['in two days', now + 2 * dayMs, now + 2 * dayMs],
  ['before the back-off', now + 1, now + minuteMs],
  ['in the past', now - dayMs, now + minuteMs],
  ['in a thousand years', now + 365_250 * dayMs, now + 7 * dayMs],
  ['at no time', null, now + minuteMs],
] as const) {
  test(`a server that says to come back ${name} is obeyed`, shows('T9'), () => {
    const begun = beforeAttempt(freshRenewal, now, noJitter);
    const state = afterAttempt(begun, { kind: 'rate-limited', retryAt }, now, null, noJitter);
    expect(state.nextTryAt).toBe(expected);
  });
}

test('the last attempt of the day is kept for later', () => {
  const expiresAt = now + 2 * hourMs;
  const first = afterAttempt(
    beforeAttempt(freshRenewal, now, noJitter),
    down,
    now,
    expiresAt,
    noJitter,
  );
  expect(first.nextTryAt).toBe(now + minuteMs);
  const second = afterAttempt(beforeAttempt(first, now, noJitter), down, now, expiresAt, noJitter);
  expect(second.nextTryAt).toBe(now + hourMs);
});

test('a crash in the middle of a login counts as an attempt', () => {
  let state = freshRenewal;
  let logins = 0;
  for (let minute = 0; minute < 24 * 60 - 1; minute += 1) {
    const at = now + minute * minuteMs;
    if (!due(state, at)) continue;
    state = beforeAttempt(state, at, noJitter);
    logins += 1;
  }
  expect(logins).toBe(3);
});

for (const [name, backMs, waits] of [
  ['an hour', hourMs, true],
  ['almost a day', dayMs - minuteMs, true],
  ['ten years', 3_652 * dayMs, false],
  ['a hundred years', 36_525 * dayMs, false],
] as const) {
  test(
    `a clock set back by ${name} ${waits ? 'gives no attempts back' : 'does not block for ever'}`,
    shows('T3'),
    () => {
      const attempts = [now, now + 1, now + 2];
      const state = { ...freshRenewal, attempts, lastAttemptAt: now + 2, nextTryAt: now + hourMs };
      expect(due(state, now - backMs)).toBe(!waits);
    },
  );
}
