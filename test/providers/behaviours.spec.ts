import { expect, test } from 'playwright/test';
import { providers } from '../../main/login/registry.ts';
import { httpReply, startRawServer, type Answer } from '../sandbox/raw-server.ts';
import { attempt, replying, type Case } from './attempt.ts';
import {
  hardPassword,
  plainPassword,
  receivedAt,
  tokenCanary,
  type Reply,
} from './recorded/recording.ts';
import { recordings } from './recorded/recordings.ts';

test('every provider that is registered has recorded replies', () => {
  const recorded = recordings.map(({ providerId }) => providerId);
  expect(recorded).toEqual(providers.map(({ id }) => id));
});

test('every choice of every form is recorded', () => {
  for (const { id, fields } of providers) {
    const ways = recordings.find(({ providerId }) => providerId === id)?.ways ?? [];
    for (const { key, choices = [] } of fields) {
      const recorded = new Set(ways.map((way) => way.choices[key]));
      for (const { value } of choices) expect.soft(recorded, `${id} ${key}`).toContain(value);
    }
  }
});

const cases: readonly Case[] = providers.flatMap((provider) =>
  recordings
    .filter(({ providerId }) => providerId === provider.id)
    .flatMap((recording) => recording.ways.map((way) => ({ provider, recording, way }))),
);

/** A careless server: it repeats what it was told. */
const secrets: Reply = {
  headers: { 'Content-Type': 'application/json', 'X-Debug': tokenCanary },
  body: JSON.stringify({ error: `${plainPassword} is wrong, ${tokenCanary}` }),
};

const refusals: readonly (readonly [number, object])[] = [
  [400, { kind: 'bad-credentials', status: 400 }],
  [401, { kind: 'bad-credentials', status: 401 }],
  [403, { kind: 'bad-credentials', status: 403 }],
  [404, { kind: 'unexpected-reply', detail: 'status', status: 404 }],
  [422, { kind: 'bad-credentials', status: 422 }],
  [429, { kind: 'rate-limited', retryAt: null }],
  [500, { kind: 'server-error', status: 500 }],
  [503, { kind: 'server-error', status: 503 }],
];

for (const each of cases) {
  const { provider, recording, way } = each;

  test.describe(`${provider.name}, ${way.name}`, () => {
    test('a good reply', async () => {
      const { token, failure, requests } = await attempt(each, replying(200, way.good));
      expect(failure).toBeNull();
      expect(token).toEqual(way.token);
      expect(requests).toHaveLength(1);
      const [head = '', body] = (requests[0] ?? '').split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^POST ${recording.path} HTTP/1.1\r\n`));
      expect(head.split('\r\n')).toEqual(
        expect.arrayContaining([`accept: ${way.accept}`, `content-type: ${way.contentType}`]),
      );
      expect(body).toBe(way.plainBody);
      expect(head).not.toContain(plainPassword);
    });

    test('a password that has to be escaped', async () => {
      const { requests } = await attempt(each, replying(200, way.good), { password: hardPassword });
      expect(requests[0]?.split('\r\n\r\n')[1]).toBe(way.hardBody);
    });

    test('a reply without an expiry', async () => {
      for (const [name, reply] of Object.entries(way.withoutExpiry)) {
        const { token } = await attempt(each, replying(200, reply));
        expect.soft(token, name).toEqual({ ...way.token, ...way.assumed });
      }
    });

    test('each wrong reply', async () => {
      for (const [name, [detail, reply]] of Object.entries(way.wrong)) {
        const { failure } = await attempt(each, replying(200, reply));
        const expected = { kind: 'unexpected-reply', detail, status: 200 };
        expect.soft(failure, name).toEqual(expected);
      }
    });

    test('each refusal', async () => {
      for (const [status, expected] of refusals) {
        const { failure, requests } = await attempt(each, replying(status, secrets));
        expect.soft(failure, String(status)).toEqual(expected);
        expect.soft(requests, 'sent once').toHaveLength(1);
      }
    });

    test('a limit on logins', async () => {
      const headers = { 'Retry-After': '60' };
      const { failure } = await attempt(each, replying(429, { headers, body: '' }));
      expect(failure).toEqual({ kind: 'rate-limited', retryAt: receivedAt + 60_000 });
    });

    test('a redirect', async () => {
      const elsewhere = await startRawServer(replying(200, way.good));
      const headers = { Location: `${elsewhere.origin}${recording.path}?${tokenCanary}` };
      const { failure } = await attempt(each, replying(307, { headers, body: '' }));
      expect(failure).toEqual({ kind: 'unexpected-redirect', status: 307 });
      expect(elsewhere.connections()).toBe(0);
      await elsewhere.stop();
    });

    test('a reply that was cut off by somebody in between', async () => {
      for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
        const body = way.good.body.slice(0, Math.floor(way.good.body.length * share));
        const { failure } = await attempt(each, replying(200, { ...way.good, body }));
        const expected = { kind: 'unexpected-reply', detail: 'malformed', status: 200 };
        expect.soft(failure, `${share}`).toEqual(expected);
      }
    });

    test('a connection that breaks', async () => {
      const whole = httpReply(200, way.good.headers, way.good.body);
      const broken: readonly Answer[] = [
        (socket) => socket.resetAndDestroy(),
        (socket) => socket.end(whole.subarray(0, 20)),
        (socket) => socket.end(whole.subarray(0, -1)),
      ];
      for (const answer of broken) {
        const { failure } = await attempt(each, answer);
        expect.soft(failure).toEqual({ kind: 'unreachable', reason: 'reset' });
      }
    });

    test('no reply', async () => {
      const { failure } = await attempt(each, () => {}, { deadlineMs: 40 });
      expect(failure).toEqual({ kind: 'timeout' });
    });

    test('a page that wants something else', async () => {
      const page = { headers: { 'Content-Type': 'text/html' }, body: `<p>${tokenCanary}</p>` };
      const { failure } = await attempt(each, replying(200, page));
      expect(failure).toEqual({ kind: 'unexpected-reply', detail: 'content-type', status: 200 });
    });
  });
}
