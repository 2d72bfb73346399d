import { expect, test } from 'playwright/test';
import { diagnose } from '../../../main/diagnostics/diagnose.ts';
import { createProbe } from '../../../main/login/probe.ts';
import type { Network } from '../../../main/login/agents.ts';
import { systemClock } from '../../../main/expiry/clock.ts';
import { accountView } from '../../fakes/account-view.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { startProxyServer } from '../../sandbox/proxy-server.ts';
import { httpReply, startRawServer } from '../../sandbox/raw-server.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';

const company = createCertificate({ commonName: 'Company CA', isAuthority: true });
const stranger = createCertificate({ commonName: 'Stranger CA', isAuthority: true });
const values = { username: 'canary@example.com', loginPath: '/login' };

async function stepsTo(baseUrl: string, network: Partial<Network> = {}, loginPath = '/login') {
  const probe = createProbe({
    now: Date.now,
    limits: { connectMs: 1_000, idleMs: 1_000 },
    network: {
      environment: {},
      authorities: () => [company.cert],
      proxy: () => ({ use: 'none' }),
      ...network,
    },
  });
  const account = accountView({ values: { ...values, baseUrl, loginPath } });
  const { steps } = await diagnose(account, { probe, clock: systemClock });
  return Object.fromEntries(steps.map((step) => [step.step, step]));
}

function startServer(certificate: ReturnType<typeof createCertificate>, aheadMs = 0) {
  return startRawServer((socket) => {
    const date = new Date(Date.now() + aheadMs).toUTCString();
    socket.end(httpReply(404, { Date: date }));
  }, certificate);
}

test('a good server: issuer, answer and clock, and nothing of the user was sent', async () => {
  const server = await startServer(createCertificate({ issuer: company }));
  const { tls, endpoint, clock, dns } = await stepsTo(server.origin);
  expect(dns?.state).toBe('ok');
  expect(tls).toMatchObject({ state: 'ok', found: { issuer: 'Company CA' } });
  expect(endpoint).toMatchObject({ state: 'ok', found: { status: 404 } });
  expect(clock?.state).toBe('ok');
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatch(/^HEAD \/login HTTP/);
  expect(server.requests[0]).not.toMatch(/canary|authorization|cookie/i);
  await server.stop();
});

const untrusted = [
  [
    'is over',
    { issuer: company, notAfter: new Date(Date.now() - 3_600_000) },
    { reason: 'expired', issuer: 'Company CA' },
  ],
  [
    'has an authority nobody knows',
    { issuer: stranger },
    { reason: 'unknown-authority', issuer: 'Stranger CA' },
  ],
  ['has no authority', {}, { reason: 'self-signed', issuer: 'sandbox' }],
  [
    'is for another host',
    { issuer: company, hosts: ['other.example'] },
    { reason: 'wrong-host', issuer: 'Company CA' },
  ],
] as const;
for (const [name, wanted, { reason, issuer }] of untrusted) {
  test(`a certificate that ${name} is named with its issuer, and nothing is sent`, async () => {
    const server = await startServer(createCertificate(wanted));
    const { tls, endpoint, clock } = await stepsTo(server.origin);
    expect(tls).toMatchObject({
      state: 'problem',
      failure: { kind: 'tls', reason },
      found: { issuer },
    });
    expect([endpoint?.state, clock?.state]).toEqual(['unchecked', 'unchecked']);
    expect(server.requests).toEqual([]);
    await server.stop();
  });
}

test('a dead host is found out', async () => {
  const server = await startServer(createCertificate({ issuer: company }));
  await server.stop();
  const { tls, endpoint } = await stepsTo(server.origin);
  expect(tls?.failure).toEqual({ kind: 'unreachable', reason: 'refused' });
  expect(endpoint?.state).toBe('unchecked');
});

test('a name that nobody has is found out', async () => {
  const lookup: Network['lookup'] = (_host, _options, callback) =>
    callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
  const { dns, tls } = await stepsTo('https://api.example', { lookup });
  expect(dns?.failure).toEqual({ kind: 'unreachable', reason: 'dns' });
  expect(tls?.state).toBe('unchecked');
});

test('a server that is silent after the connection is given up', async () => {
  const server = await startRawServer(() => {}, createCertificate({ issuer: company }));
  const { tls, endpoint } = await stepsTo(server.origin);
  expect(tls?.state).toBe('ok');
  expect(endpoint?.failure).toEqual({ kind: 'timeout' });
  await server.stop();
});

test('a clock that is wrong is told against the server', async () => {
  const server = await startServer(createCertificate({ issuer: company }), -3_600_000);
  const { clock } = await stepsTo(server.origin);
  expect(clock?.state).toBe('problem');
  await server.stop();
});

test('a proxy is used, and blamed when it is down or wants a password', async () => {
  const certificate = createCertificate({ issuer: company, hosts: ['login.example'] });
  const server = await startServer(certificate);
  const onwardPort = () => server.port;
  const open = await startProxyServer({ onwardPort });
  const closed = await startProxyServer({ onwardPort, credentials: 'ada:canary' });
  const via = (address: string): Partial<Network> => ({
    proxy: () => ({ use: 'address', address, username: '' }),
  });
  const baseUrl = `https://login.example:${server.port}`;
  const good = await stepsTo(baseUrl, via(open.origin));
  expect(good['tls']).toMatchObject({ state: 'ok', found: { issuer: 'Company CA' } });
  expect(good['endpoint']?.state).toBe('ok');
  const refused = await stepsTo(baseUrl, via(closed.origin));
  expect(refused['proxy']?.failure).toEqual({ kind: 'proxy', reason: 'credentials' });
  await Promise.all([open.stop(), closed.stop()]);
  const down = await stepsTo(baseUrl, via(open.origin));
  expect(down['proxy']).toMatchObject({
    state: 'problem',
    failure: { kind: 'proxy', reason: 'unreachable' },
  });
  expect(down['tls']?.state).toBe('unchecked');
  await server.stop();
});

test('the second proxy of a PAC file is taken when the first is down', async () => {
  const certificate = createCertificate({ issuer: company, hosts: ['login.example'] });
  const server = await startServer(certificate);
  const onwardPort = () => server.port;
  const [down, open] = [
    await startProxyServer({ onwardPort }),
    await startProxyServer({ onwardPort }),
  ];
  await down.stop();
  const [first, second] = [down, open].map(({ origin }) => new URL(origin).host);
  const { tls, endpoint } = await stepsTo(`https://login.example:${server.port}`, {
    proxy: () => ({ use: 'system' }),
    systemProxy: async () => `PROXY ${first}; PROXY ${second}`,
  });
  expect([tls?.state, endpoint?.state]).toEqual(['ok', 'ok']);
  await Promise.all([open.stop(), server.stop()]);
});

test('the login endpoints of this machine are asked without TLS and without a login', async () => {
  const sandbox = await startSandbox({ accounts: [] });
  for (const api of ['withleaf', 'leaf-eco', 'analogue'] as const) {
    const { baseUrl, loginPath } = sandbox.apis[api];
    const { tls, endpoint, clock } = await stepsTo(baseUrl, {}, loginPath);
    expect(tls?.found).toEqual({ kind: 'no-tls' });
    expect([endpoint?.state, clock?.state], api).toEqual(['ok', 'ok']);
    expect(sandbox.attempts(api)).toBe(0);
  }
  await sandbox.stop();
});
