import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { sessionCookies } from '../../../main/login/cookies.ts';
import { parseDateTime, parseHttpDate } from '../../../main/login/date-time.ts';
import { ownValue, readJson } from '../../../main/login/json.ts';
import { jwtExpiry } from '../../../main/login/jwt.ts';
import { LoginError } from '../../../main/login/provider.ts';
import { isHeaderSafe, tokenFrom } from '../../../main/login/token.ts';
import { readXml } from '../../../main/login/xml.ts';
import { reached, shows, times } from '../reached.ts';
import { dateTimeText, httpDateText, jsonText, jwtText, setCookies, xmlText } from './inputs.ts';

const runs = times(2_000, 100_000);
const longestMs = 1_000;
const receivedAt = Date.UTC(2026, 10, 23, 9);
const bearerHeader = { name: 'Authorization', prefix: 'Bearer ' } as const;
const cookieHeader = { name: 'Cookie', prefix: '' } as const;

/**
 * Whatever the input: an answer that holds what it promises, or one of our own errors, soon.
 * @param name of what the figure counts
 * @param isSound whether an answer is one; throws what a login would throw
 */
async function fuzz<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  isSound: (input: T) => boolean | Promise<boolean>,
): Promise<void> {
  const keys = Object.getOwnPropertyNames(Object.prototype);
  let answers = 0;
  let worstMs = 0;
  const holds = async (input: T): Promise<boolean> => {
    const started = performance.now();
    try {
      const sound = await isSound(input);
      answers += 1;
      return sound;
    } catch (error) {
      return error instanceof LoginError;
    } finally {
      worstMs = Math.max(worstMs, performance.now() - started);
    }
  };
  await fc.assert(fc.asyncProperty(inputs, holds), { numRuns: runs });
  expect(worstMs).toBeLessThan(longestMs);
  // Some of the inputs have to be good ones, else the rest of the way was never gone.
  expect(answers).toBeGreaterThan(runs / 100);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  reached('X15', { [name]: runs });
}

const isTime = (at: number | null): boolean => at === null || Number.isSafeInteger(at);

test('JSON', shows('X15'), () =>
  fuzz('JSON texts', jsonText, (body) => {
    const document = readJson({ body, status: 200 });
    const found = ownValue(document, 'token') ?? ownValue(ownValue(document, 'user'), 'token');
    return found === undefined || isHeaderSafe(tokenFrom(found, 200), bearerHeader);
  }),
);

test('XML', shows('X15'), () =>
  fuzz('XML documents', xmlText, async (body) => {
    const element = await readXml({ body, status: 200 }, 'authorization');
    const texts = ['realm', 'token', 'expires', '__proto__', 'constructor'].map(element);
    return texts.every((text) => text === undefined || typeof text === 'string');
  }),
);

test('JWTs', shows('X15'), () => fuzz('JWTs', jwtText, (token) => isTime(jwtExpiry(token))));

test('Set-Cookie lines', shows('X15'), () =>
  fuzz('lists of cookies', setCookies, (lines) => {
    const reply = { setCookies: lines, status: 200, receivedAt, serverDate: null };
    const { value, expiresAt } = sessionCookies(reply, 'api.leaf.eco');
    const lives = expiresAt === null || expiresAt > receivedAt;
    return isHeaderSafe(value, cookieHeader) && isTime(expiresAt) && lives;
  }),
);

test('dateTimes', shows('X15'), () =>
  fuzz('dateTimes', dateTimeText, (text) => isTime(parseDateTime(text)?.at ?? null)),
);

test('HTTP dates', shows('X15'), () =>
  fuzz('HTTP dates', httpDateText, (text) => isTime(parseHttpDate(text))),
);
