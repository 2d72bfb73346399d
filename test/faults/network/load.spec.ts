import { getEventListeners } from 'node:events';
import { expect, test } from 'playwright/test';
import { usualLimits, usualNetwork } from '../../../main/login/agents.ts';
import { createLoginHttp } from '../../../main/login/http.ts';
import { httpReply, startRawServer } from '../../sandbox/raw-server.ts';
import { reached, shows, times } from '../reached.ts';
import { goodBody, heldMb, json } from './trial.ts';

const request = {
  loginPath: '/authenticate',
  accept: 'application/json',
  contentType: 'application/json',
  body: '{}',
} as const;

/** A server that sees how many connections are open at once, and an app that counts its timers. */
async function setUp() {
  let mostSockets = 0;
  let timers = 0;
  const server = await startRawServer((socket) => {
    // Those that the client has closed take a moment to be gone here.
    const open = [...server.sockets].filter(({ readableEnded }) => !readableEnded);
    mostSockets = Math.max(mostSockets, open.length);
    socket.write(httpReply(200, json, goodBody));
  });
  const http = createLoginHttp({
    now: Date.now,
    after: () => {
      timers += 1;
      return () => void (timers -= 1);
    },
    limits: usualLimits,
    network: { ...usualNetwork, environment: {} },
  });
  let listeners = 0;
  return {
    async logIn() {
      const { signal } = new AbortController();
      await http(signal).post({ ...request, baseUrl: server.origin });
      listeners += getEventListeners(signal, 'abort').length;
    },
    served: () => server.requests.length,
    mostSockets: () => mostSockets,
    timers: () => timers,
    listeners: () => listeners,
    async stop() {
      await http.close();
      await server.stop();
    },
  };
}

const sequential = times(300, 1_000);
const parallel = 200;

test('many logins in a row leave nothing behind', shows('N14'), async () => {
  const { logIn, served, mostSockets, timers, listeners, stop } = await setUp();
  const warnings: Error[] = [];
  const warn = (warning: Error) => void warnings.push(warning);
  process.on('warning', warn);
  // The first ones fill what is filled once.
  for (let login = 0; login < 50; login += 1) await logIn();
  const before = await heldMb();
  for (let login = 0; login < sequential; login += 1) await logIn();
  const growthMb = (await heldMb()) - before;
  expect(served()).toBe(sequential + 50);
  expect(mostSockets()).toBeLessThanOrEqual(2);
  expect(timers()).toBe(0);
  expect(listeners()).toBe(0);
  expect(growthMb).toBeLessThan(2);
  expect(warnings).toEqual([]);
  process.off('warning', warn);
  await stop();
  reached('N14', {
    'logins in a row': sequential,
    'sockets at most': mostSockets(),
    'MB of growth': Math.max(0, Math.ceil(growthMb)),
    'listeners left': listeners(),
  });
});

test('many logins at once share two connections', shows('N14'), async () => {
  const { logIn, served, mostSockets, timers, listeners, stop } = await setUp();
  const warnings: Error[] = [];
  const warn = (warning: Error) => void warnings.push(warning);
  process.on('warning', warn);
  await Promise.all(Array.from({ length: parallel }, logIn));
  expect(served()).toBe(parallel);
  expect(mostSockets()).toBeLessThanOrEqual(2);
  expect(timers()).toBe(0);
  expect(listeners()).toBe(0);
  process.off('warning', warn);
  await stop();
  reached('N14', {
    'logins at once': parallel,
    'sockets at most': mostSockets(),
    'listeners left': listeners(),
    warnings: warnings.length,
  });
});
