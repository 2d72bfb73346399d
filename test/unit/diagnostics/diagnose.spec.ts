import { expect, test } from 'playwright/test';
import { diagnose } from '../../../main/diagnostics/diagnose.ts';
import { LoginError } from '../../../main/login/provider.ts';
import type { Probe } from '../../../main/login/probe.ts';
import type { AccountView } from '../../../preload/contract.ts';
import { accountView, aTokenView, noon } from '../../fakes/account-view.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { account, goodProbe, server } from './samples.ts';

async function states(probe: Partial<Probe>, of: AccountView = account) {
  const { steps } = await diagnose(of, { probe: goodProbe(probe), clock: new FakeClock(noon) });
  return Object.fromEntries(steps.map(({ step, state }) => [step, state]));
}
const ok = {
  address: 'ok',
  proxy: 'ok',
  dns: 'ok',
  tls: 'ok',
  endpoint: 'ok',
  clock: 'ok',
  credentials: 'ok',
  expiry: 'ok',
};
const lost = (reason: 'dns' | 'refused') => async () => {
  throw new LoginError({ kind: 'unreachable', reason });
};

test('where all is well every step says so, with what it saw', async () => {
  const diagnosis = await diagnose(account, { probe: goodProbe(), clock: new FakeClock(noon) });
  expect(await states({})).toEqual(ok);
  expect(diagnosis.steps.map(({ found }) => found)).toEqual([
    { kind: 'host', host: 'api.example' },
    { kind: 'routes', proxies: [null] },
    { kind: 'resolved', addresses: 2 },
    { kind: 'certificate', issuer: 'Example CA', expiresAt: noon + 1 },
    { kind: 'answered', status: 405 },
    { kind: 'clock', skewMs: 400 },
    { kind: 'accepted', at: noon },
    { kind: 'expiry', expiresAt: aTokenView.expiresAt, source: 'server', estimated: false },
  ]);
});

const none = 'unchecked';
const broken: readonly (readonly [string, Partial<Probe>, object])[] = [
  [
    'the name is unknown',
    { resolve: lost('dns') },
    { ...ok, dns: 'problem', tls: none, endpoint: none, clock: none },
  ],
  [
    'nothing listens',
    { handshake: lost('refused') },
    { ...ok, tls: 'problem', endpoint: none, clock: none },
  ],
  [
    'the certificate is over',
    {
      handshake: async () => ({
        issuer: null,
        expiresAt: 0,
        failure: { kind: 'tls', reason: 'expired' },
      }),
    },
    { ...ok, tls: 'problem', endpoint: none, clock: none },
  ],
  ['the endpoint is dead', { ask: lost('refused') }, { ...ok, endpoint: 'problem', clock: none }],
  [
    'the clock is wrong',
    { ask: async () => ({ status: 200, receivedAt: noon, serverDate: noon - 180_000 }) },
    { ...ok, clock: 'problem' },
  ],
  [
    'the server tells no time',
    { ask: async () => ({ status: 200, receivedAt: noon, serverDate: null }) },
    { ...ok, clock: none },
  ],
];
for (const [name, probe, expected] of broken) {
  test(`when ${name}, that step is the problem and the rest of the way is not checked`, async () => {
    expect(await states(probe)).toEqual(expected);
  });
}

test('a proxy looks the name up, and is to blame when it cannot be reached', async () => {
  const routes = async () => [{ origin: 'http://proxy.example:3128', authorization: 'canary' }];
  const through = await diagnose(account, {
    probe: goodProbe({ routes }),
    clock: new FakeClock(noon),
  });
  expect(through.steps[1]?.found).toEqual({ kind: 'routes', proxies: ['proxy.example:3128'] });
  expect(through.steps[2]?.found).toEqual({ kind: 'resolved-by-proxy' });
  expect(JSON.stringify(through)).not.toContain('canary');
  const handshake = async () => {
    throw new LoginError({ kind: 'proxy', reason: 'unreachable' });
  };
  expect(await states({ routes, handshake })).toEqual({
    ...ok,
    proxy: 'problem',
    dns: none,
    tls: none,
    endpoint: none,
    clock: none,
  });
});

test('an address that is none ends the way at its beginning', async () => {
  const values = { ...server, baseUrl: 'http://api.example' };
  const { address, proxy } = await states({}, accountView({ values }));
  expect([address, proxy]).toEqual(['problem', none]);
});

test('a step that hangs is given up after 8 s', async () => {
  const clock = new FakeClock(noon);
  const signals: AbortSignal[] = [];
  const ask = (_url: URL, signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<never>(() => {});
  };
  const running = diagnose(account, { probe: goodProbe({ ask }), clock });
  await clock.run(0);
  await clock.run(8_000);
  const { steps } = await running;
  expect(steps[4]).toMatchObject({ state: 'problem', failure: { kind: 'timeout' } });
  expect(signals[0]?.aborted).toBe(true);
  expect(clock.timersSet).toBe(0);
});

test('the last verdict of a server is told with its time', async () => {
  const lastFailure = { kind: 'bad-credentials', status: 401 } as const;
  const bad = accountView({ values: server, lastFailure, lastFailedAt: noon - 5_000 });
  const probe = goodProbe({ routes: lost('dns') });
  const { steps } = await diagnose(bad, { probe, clock: new FakeClock(noon) });
  expect(steps.find(({ step }) => step === 'credentials')).toMatchObject({
    state: 'problem',
    found: { kind: 'refused', at: noon - 5_000 },
    failure: lastFailure,
  });
});

test('what the last login and the token say needs no network', async () => {
  const refused = { kind: 'bad-credentials', status: 401 } as const;
  const down: Partial<Probe> = { routes: lost('dns') };
  const bad = accountView({ values: server, lastFailure: refused });
  expect(await states(down, bad)).toMatchObject({ credentials: 'problem', expiry: 'ok' });
  const out = accountView({ values: server, token: null, status: 'signed-out' });
  expect(await states(down, out)).toMatchObject({ credentials: none, expiry: 'problem' });
  const over = accountView({ values: server, token: { ...aTokenView, expiresAt: noon } });
  expect(await states(down, over)).toMatchObject({ expiry: 'problem' });
  for (const status of ['locked', 'unreadable'] as const) {
    expect(await states(down, { ...account, status })).toMatchObject({ expiry: 'problem' });
  }
});
