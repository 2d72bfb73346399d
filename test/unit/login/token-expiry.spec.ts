import { expect, test } from 'playwright/test';
import {
  dayMs,
  jwtOrDocumentedExpiry,
  statedOrDocumentedExpiry,
} from '../../../main/login/token-expiry.ts';
import { shows } from '../../faults/reached.ts';
import { failureOf } from './failure-of.ts';

const receivedAt = Date.UTC(2026, 10, 23, 9);
const hourMs = dayMs / 24;

function jwtUntil(at: number): string {
  const payload = Buffer.from(JSON.stringify({ exp: at / 1_000 })).toString('base64url');
  return `e30.${payload}.c2ln`;
}

test('a JWT says when it expires', () => {
  const expiry = jwtOrDocumentedExpiry(
    jwtUntil(receivedAt + hourMs),
    { receivedAt, serverDate: receivedAt },
    dayMs,
  );
  expect(expiry).toEqual({
    issuedAt: receivedAt,
    expiresAt: receivedAt + hourMs,
    expirySource: 'jwt',
    estimated: false,
  });
});

for (const [name, at] of [
  ['past', receivedAt - 1_000],
  ['now', receivedAt],
  ['above ten years away', receivedAt + 3_654 * dayMs],
] as const) {
  test(
    `a JWT that expires ${name} gets the documented lifetime, as an estimate`,
    shows('X13', 'T5'),
    () => {
      const expiry = jwtOrDocumentedExpiry(jwtUntil(at), { receivedAt, serverDate: null }, dayMs);
      expect(expiry).toEqual({
        issuedAt: receivedAt,
        expiresAt: receivedAt + dayMs,
        expirySource: 'documented',
        estimated: true,
      });
    },
  );
}

for (const skewMs of [-hourMs, -29_000, 0, 29_000, hourMs]) {
  test(
    `a server clock ${skewMs / 1_000} s ahead does not change how long a token lives`,
    shows('T6'),
    () => {
      const serverDate = receivedAt + skewMs;
      const times = { receivedAt, serverDate };
      const expiry = jwtOrDocumentedExpiry(jwtUntil(serverDate + hourMs), times, dayMs);
      const noticed = Math.abs(skewMs) >= 30_000;
      expect(expiry.expiresAt).toBe(receivedAt + hourMs + (noticed ? 0 : skewMs));
      expect(expiry.expirySource).toBe('jwt');
    },
  );
}

const reply = { receivedAt, serverDate: null, status: 200 };

test('a stated date without a zone is UTC and an estimate', shows('X12'), () => {
  const expiry = statedOrDocumentedExpiry('2026-12-23T09:00:00', reply, dayMs);
  expect(expiry).toEqual({
    issuedAt: receivedAt,
    expiresAt: Date.UTC(2026, 11, 23, 9),
    expirySource: 'server',
    estimated: true,
  });
});

for (const stated of [undefined, null, '', '2036-12-31T00:00:00Z', '9999-12-31T23:59:59Z']) {
  test(`"${stated}" states no end: the documented lifetime, as an estimate`, shows('X13'), () => {
    expect(statedOrDocumentedExpiry(stated, reply, dayMs)).toEqual({
      issuedAt: receivedAt,
      expiresAt: receivedAt + dayMs,
      expirySource: 'documented',
      estimated: true,
    });
  });
}

const impossible = [
  '2026-11-23T09:00:00Z',
  '2020-01-01T00:00:00Z',
  'Wed, 23 Dec 2026 12:00:00 GMT',
  ' ',
  1_798_027_200,
  true,
  {},
];

test('a stated date that cannot be one fails the login', shows('X12', 'X13'), async () => {
  for (const stated of impossible) {
    const run = () => statedOrDocumentedExpiry(stated, reply, dayMs);
    const failure = { kind: 'unexpected-reply', detail: 'bad-expiry', status: 200 };
    expect.soft(await failureOf(run), JSON.stringify(stated)).toEqual(failure);
  }
});
