import { getEventListeners } from 'node:events';
import { expect, test } from 'playwright/test';
import { createLoginHttp } from '../../../main/login/http.ts';
import { LoginError } from '../../../main/login/provider.ts';
import { shows } from '../../faults/reached.ts';
import { answers } from '../../sandbox/hostile-answers.ts';
import { httpReply, startRawServer, type Answer } from '../../sandbox/raw-server.ts';
import { failureOf } from './failure-of.ts';
import { json, loginHttp, post, receivedAt, requestTo, timer } from './one-login.ts';

test('sends the request once, in plain', async () => {
  let seen = '';
  const reply = await post((socket, request) => {
    seen = request;
    const cookies = ['a=1', 'b=2'];
    const date = 'Mon, 23 Nov 2026 08:00:00 GMT';
    socket.end(httpReply(200, { ...json, 'Set-Cookie': cookies, Date: date }, '{"ok":"é"}'));
  });
  expect(reply).toEqual({
    status: 200,
    body: '{"ok":"é"}',
    setCookies: ['a=1', 'b=2'],
    receivedAt,
    serverDate: receivedAt - 3_600_000,
  });
  const [head = '', body] = seen.split('\r\n\r\n');
  const [line, ...headers] = head.split('\r\n');
  expect(line).toBe('POST /login HTTP/1.1');
  expect(body).toBe('{"password":"canary-ä"}');
  expect(headers.map((header) => header.toLowerCase())).toEqual(
    expect.arrayContaining([
      'accept: application/json',
      'accept-encoding: identity',
      'content-type: application/json',
      'content-length: 24',
    ]),
  );
});

const statuses: readonly (readonly [readonly number[], object])[] = [
  [[400, 401, 403, 422, 423], { kind: 'bad-credentials' }],
  [[300, 301, 302, 303, 304, 307, 308], { kind: 'unexpected-redirect' }],
  [[500, 501, 502, 503, 504, 511], { kind: 'server-error' }],
  [
    [202, 204, 206, 402, 404, 405, 407, 418, 451, 600],
    { kind: 'unexpected-reply', detail: 'status' },
  ],
];

for (const [codes, failure] of statuses) {
  test(`statuses ${codes.join(', ')}`, shows('N12'), async () => {
    for (const status of codes) {
      const body = status === 204 || status === 304 ? '' : '{}';
      const run = () => post(answers(httpReply(status, json, body)));
      expect.soft(await failureOf(run), `${status}`).toEqual({ ...failure, status });
    }
  });
}

const retries: readonly (readonly [string | null, number | null])[] = [
  [null, null],
  ['120', receivedAt + 120_000],
  ['0', receivedAt],
  ['Mon, 23 Nov 2026 09:05:00 GMT', receivedAt + 300_000],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['99999999999999', null],
];

test('429 says when to try again, if the server does', shows('N12'), async () => {
  for (const [retryAfter, retryAt] of retries) {
    const headers = retryAfter === null ? {} : { 'Retry-After': retryAfter };
    const failure = await failureOf(() => post(answers(httpReply(429, headers))));
    expect.soft(failure, String(retryAfter)).toEqual({ kind: 'rate-limited', retryAt });
  }
});

test('a date in Retry-After is by the clock of the server', shows('N12', 'T6'), async () => {
  const date = 'Mon, 23 Nov 2026 10:00:00 GMT';
  const headers = { Date: date, 'Retry-After': 'Mon, 23 Nov 2026 10:05:00 GMT' };
  const run = () => post(answers(httpReply(429, headers)));
  expect(await failureOf(run)).toEqual({ kind: 'rate-limited', retryAt: receivedAt + 300_000 });
});

const slow: readonly (readonly [string, Answer])[] = [
  ['no reply', () => {}],
  [
    'a body that never ends',
    (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{'),
  ],
  [
    'a body that drips',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n');
      const drip = setInterval(() => socket.write(' '), 5);
      socket.on('close', () => clearInterval(drip));
    },
  ],
];

for (const [name, answer] of slow) {
  test(`the caller ends ${name}`, async () => {
    const controller = new AbortController();
    timer(30, () => controller.abort());
    const run = () => post(answer, {}, controller.signal);
    expect(await failureOf(run)).toEqual({ kind: 'superseded' });
  });
}

test('a login that was given up before it began connects to nobody', async () => {
  const server = await startRawServer(() => {});
  const http = loginHttp();
  const run = () => http(AbortSignal.abort()).post(requestTo(server.origin));
  expect(await failureOf(run)).toEqual({ kind: 'superseded' });
  expect(server.connections()).toBe(0);
  await server.stop();
});

test('a refusal does not wait for the rest of its body, and the next login works', async () => {
  let first = true;
  const server = await startRawServer((socket) => {
    if (!first) return void socket.write(httpReply(200, json, '{}'));
    first = false;
    return void socket.write('HTTP/1.1 401 Any\r\nContent-Length: 1000\r\n\r\n{');
  });
  const http = loginHttp();
  const login = () => http(new AbortController().signal).post(requestTo(server.origin));
  expect(await failureOf(login)).toMatchObject({ status: 401 });
  expect((await login()).status).toBe(200);
  await http.close();
  await server.stop();
});

test('a login leaves no timer and no listener behind', async () => {
  let timers = 0;
  const after = () => {
    timers += 1;
    return () => void (timers -= 1);
  };
  const http = createLoginHttp({ now: () => receivedAt, after });
  const { signal } = new AbortController();
  for (const status of [200, 401]) {
    const server = await startRawServer(answers(httpReply(status, json, '{}')));
    await http(signal)
      .post(requestTo(server.origin))
      .catch((error: unknown) => expect(error).toBeInstanceOf(LoginError));
    expect(timers).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await server.stop();
  }
  await http.close();
});

test('closing ends what is under way', async () => {
  const http = loginHttp();
  const server = await startRawServer(() => void http.close());
  const run = () => http(new AbortController().signal).post(requestTo(server.origin));
  expect(await failureOf(run)).toMatchObject({ kind: 'unreachable' });
  await server.stop();
});

test('a bad address is refused before anything is sent', shows('N9'), async () => {
  const run = () =>
    loginHttp()(new AbortController().signal).post(requestTo('http://api.leaf.eco'));
  expect(await failureOf(run)).toEqual({ kind: 'bad-address', reason: 'not-https' });
});
