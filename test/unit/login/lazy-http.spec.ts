import { expect, test } from 'playwright/test';
import type { LoginHttpSource, LoginReply, LoginRequest } from '../../../main/login/http.ts';
import { lazyLoginHttp } from '../../../main/login/lazy-http.ts';

const request: LoginRequest = {
  baseUrl: 'https://api.example',
  loginPath: '/login',
  accept: 'application/json',
  contentType: 'application/json',
  body: '{}',
};
const reply: LoginReply = {
  status: 200,
  body: '{}',
  setCookies: [],
  receivedAt: 0,
  serverDate: null,
};

function setUp(faults: readonly Error[] = []) {
  const loads: number[] = [];
  const signals: AbortSignal[] = [];
  let closed = 0;
  const loaded: LoginHttpSource = Object.assign(
    (signal: AbortSignal) => {
      signals.push(signal);
      return { post: async () => reply };
    },
    { close: async () => void (closed += 1) },
  );
  const http = lazyLoginHttp(async () => {
    const fault = faults[loads.length];
    loads.push(loads.length);
    if (fault !== undefined) throw fault;
    return loaded;
  });
  return { http, loads, signals, closed: () => closed };
}

test('nothing is loaded before the first login, and nothing twice', async () => {
  const { http, loads, signals } = setUp();
  const { signal } = new AbortController();
  const opened = http(signal);
  expect(loads).toHaveLength(0);
  expect(await Promise.all([opened.post(request), opened.post(request)])).toEqual([reply, reply]);
  expect(loads).toHaveLength(1);
  expect(signals).toEqual([signal, signal]);
});

test('what cannot be loaded fails its login, and the next one tries again', async () => {
  const fault = new Error('no such part');
  const { http, loads } = setUp([fault]);
  const opened = http(new AbortController().signal);
  await expect(opened.post(request)).rejects.toBe(fault);
  expect(await opened.post(request)).toEqual(reply);
  expect(loads).toHaveLength(2);
});

test('closing closes what was loaded, and loads nothing for it', async () => {
  const { http, loads, closed } = setUp();
  await http.close();
  expect(loads).toHaveLength(0);
  const sent = http(new AbortController().signal).post(request);
  await http.close();
  await sent;
  expect(closed()).toBe(1);
});
