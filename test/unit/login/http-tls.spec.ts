import { connect, createServer } from 'node:net';
import { expect, test } from 'playwright/test';
import * as undici from 'undici';
import { createAgents, usualLimits } from '../../../main/login/agents.ts';
import { connectionFailure } from '../../../main/login/http-failure.ts';
import { createLoginHttp, type LoginHttpOptions } from '../../../main/login/http.ts';
import { selfSignedCertificate } from '../../sandbox/certificate.ts';
import { httpReply, listen, startRawServer, type Answer } from '../../sandbox/raw-server.ts';
import { failureOf } from './failure-of.ts';

const dayMs = 86_400_000;
const started = Date.now();
const current = selfSignedCertificate(new Date(started - dayMs), new Date(started + dayMs));
const expired = selfSignedCertificate(new Date(started - 2 * dayMs), new Date(started - dayMs));
const answer: Answer = (socket) =>
  socket.end(httpReply(200, { 'Content-Type': 'application/json' }, '{}'));

async function post(
  baseUrl: string,
  options: Pick<LoginHttpOptions, 'authorities' | 'dispatcher'> = {},
) {
  const http = createLoginHttp({
    now: () => started,
    after: (delayMs, fire) => {
      const handle = setTimeout(fire, delayMs);
      return () => clearTimeout(handle);
    },
    ...options,
  });
  try {
    return await http(new AbortController().signal).post({
      baseUrl,
      loginPath: '/login',
      accept: 'application/json',
      contentType: 'application/json',
      body: '{}',
    });
  } finally {
    await http.close();
  }
}

/** Runs with these environment variables, and puts back what was there. */
async function withEnvironment<T>(
  variables: Readonly<Record<string, string | undefined>>,
  run: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const apply = (entries: readonly (readonly [string, string | undefined])[]) => {
    for (const [name, value] of entries) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  apply(Object.entries(variables));
  try {
    return await run();
  } finally {
    apply(before);
  }
}

test('an unknown certificate is refused, whatever the environment says', async () => {
  const server = await startRawServer(answer, current);
  const failure = await withEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, () =>
    failureOf(() => post(server.origin)),
  );
  expect(failure).toEqual({ kind: 'tls', reason: 'self-signed' });
  expect(server.requests).toHaveLength(0);
  await server.stop();
});

for (const [name, certificate, servername, reason] of [
  ['an expired certificate', expired, 'localhost', 'expired'],
  ['a certificate for another host', current, 'api.leaf.eco', 'wrong-host'],
] as const) {
  test(`${name} is told apart`, async () => {
    const server = await startRawServer(answer, certificate);
    const dispatcher = new undici.Agent({ connect: { ca: certificate.cert, servername } });
    const failure = await failureOf(() => post(server.origin, { dispatcher }));
    expect(failure).toEqual({ kind: 'tls', reason });
    expect(server.requests).toHaveLength(0);
    await dispatcher.destroy();
    await server.stop();
  });
}

test('a certificate that is trusted works', async () => {
  const server = await startRawServer(answer, current);
  const dispatcher = new undici.Agent({ connect: { ca: current.cert } });
  expect((await post(server.origin, { dispatcher })).status).toBe(200);
  await dispatcher.destroy();
  await server.stop();
});

test('a certificate that the system trusts works, and the system is asked once', async () => {
  const server = await startRawServer(answer, current);
  let asked = 0;
  const authorities = () => {
    asked += 1;
    return [current.cert];
  };
  const agents = createAgents(usualLimits, authorities);
  expect(asked).toBe(0);
  for (const url of [server.origin, 'https://login.example']) {
    agents.forUrl(undici, new URL(url));
  }
  expect(asked).toBe(1);
  await agents.close();
  expect((await post(server.origin, { authorities })).status).toBe(200);
  await server.stop();
});

test('a server without TLS where TLS is expected', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', () => socket.end(httpReply(400, {})));
  });
  const port = await listen(server);
  const failure = await failureOf(() => post(`https://127.0.0.1:${port}`));
  expect(failure).toEqual({ kind: 'tls', reason: 'other' });
  server.close();
});

test('a proxy is never given what stays on this machine', async () => {
  const [server, proxy] = await Promise.all([startRawServer(answer), startRawServer(answer)]);
  const variables = {
    HTTP_PROXY: proxy.origin,
    http_proxy: proxy.origin,
    NO_PROXY: '',
    no_proxy: '',
  };
  const reply = await withEnvironment(variables, () => post(server.origin));
  expect(reply.status).toBe(200);
  expect(proxy.connections()).toBe(0);
  await Promise.all([server.stop(), proxy.stop()]);
});

function behindProxy<T>(proxy: string, run: () => Promise<T>): Promise<T> {
  const variables = { HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: '', no_proxy: '' };
  return withEnvironment({ ...variables, NODE_TLS_REJECT_UNAUTHORIZED: '0' }, run);
}

test('certificates are checked behind a proxy too', async () => {
  const server = await startRawServer(answer, current);
  const proxy = await startRawServer((socket) => {
    const onward = connect(server.port, '127.0.0.1', () => {
      socket.removeAllListeners('data');
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
  });
  const failure = await behindProxy(proxy.origin, () =>
    failureOf(() => post('https://login.example')),
  );
  expect(proxy.requests[0]).toMatch(/^CONNECT login\.example:443 /);
  expect(failure).toEqual({ kind: 'tls', reason: 'self-signed' });
  expect(server.requests).toHaveLength(0);
  await Promise.all([server.stop(), proxy.stop()]);
});

test('a proxy that wants credentials, and one whose address is nonsense', async () => {
  const proxy = await startRawServer((socket) => socket.end(httpReply(407, {})));
  for (const address of [proxy.origin, 'http://user:canary@[nonsense']) {
    const failure = await behindProxy(address, () =>
      failureOf(() => post('https://login.example')),
    );
    expect(failure).toEqual({ kind: 'unreachable', reason: 'other' });
  }
  await proxy.stop();
});

const failures: readonly (readonly [string, object])[] = [
  ['ENOTFOUND', { kind: 'unreachable', reason: 'dns' }],
  ['EAI_AGAIN', { kind: 'unreachable', reason: 'other' }],
  ['EHOSTUNREACH', { kind: 'unreachable', reason: 'other' }],
  ['UND_ERR_CONNECT_TIMEOUT', { kind: 'timeout' }],
  ['SELF_SIGNED_CERT_IN_CHAIN', { kind: 'tls', reason: 'unknown-authority' }],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { kind: 'tls', reason: 'unknown-authority' }],
  ['CERT_NOT_YET_VALID', { kind: 'tls', reason: 'expired' }],
  ['CERT_REVOKED', { kind: 'tls', reason: 'other' }],
  ['EPROTO', { kind: 'tls', reason: 'other' }],
];

test('tells errors apart by their codes, bare and wrapped', () => {
  for (const [code, failure] of failures) {
    const error = Object.assign(new Error('canary'), { code });
    expect.soft(connectionFailure(error), code).toEqual(failure);
    const wrapped = Object.assign(new Error('x', { cause: error }), { code: 'UND_ERR_PRX_TLS' });
    expect.soft(connectionFailure(wrapped), code).toEqual(failure);
  }
});

test('what nobody foresaw is unreachable', () => {
  const circular = new Error('canary');
  circular.cause = circular;
  for (const error of [circular, null, 'text', { code: 'ENOTFOUND' }]) {
    expect(connectionFailure(error)).toEqual({ kind: 'unreachable', reason: 'other' });
  }
});
