import type { LookupFunction } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import type { LoginFailure } from '../../../main/login/provider.ts';
import { openBlackHole } from '../../sandbox/black-hole.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { answers } from '../../sandbox/hostile-answers.ts';
import { httpReply, startRawServer } from '../../sandbox/raw-server.ts';
import { reached, shows } from '../reached.ts';
import { everyHostIsHere, goodAnswer, json, limits, startTrial } from './trial.ts';

const certificate = createCertificate({ hosts: ['login.example'] });
const trusting = { furtherAuthorities: async () => certificate.cert };

type Lookup = (...args: Parameters<LookupFunction>) => void;

function failingLookup(code: string): Lookup {
  return (_host, _options, callback) =>
    callback(Object.assign(new Error(code), { code }), '', undefined);
}

/** As a resolver that is asked for all addresses. */
function lookupOf(...addresses: readonly string[]): Lookup {
  return (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
}

/** undici looks at its clock twice a second only. */
const tooLateMs = limits.connectMs + 1_500;

const offline: readonly (readonly [string, LoginFailure, Lookup])[] = [
  ['no such host', { kind: 'unreachable', reason: 'dns' }, failingLookup('ENOTFOUND')],
  ['no name server', { kind: 'unreachable', reason: 'other' }, failingLookup('EAI_AGAIN')],
  ['no network', { kind: 'unreachable', reason: 'other' }, failingLookup('ENETUNREACH')],
  ['a name server that is silent', { kind: 'timeout' }, () => {}],
  [
    'a name server that answers too late',
    { kind: 'timeout' },
    (host, options, callback) =>
      void setTimeout(tooLateMs).then(() => everyHostIsHere(host, options, callback)),
  ],
];

test(
  'a machine that is offline at the start logs in once it is not',
  shows('N4', 'N13'),
  async () => {
    const server = await startRawServer(goodAnswer, certificate);
    const baseUrl = `https://login.example:${server.port}`;
    let lookup: Lookup = everyHostIsHere;
    const trial = startTrial({ ...trusting, lookup: (...args) => lookup(...args) });
    await trial.logIn(baseUrl);
    for (const [name, failure, next] of offline) {
      lookup = next;
      await trial.expectEnd(name, baseUrl, failure);
      lookup = everyHostIsHere;
      expect.soft(await trial.logIn(baseUrl), `the login after ${name}`).toBeNull();
    }
    await setTimeout(tooLateMs);
    await trial.expectEnd('after the late answer', baseUrl, null);
    reached('N4', trial.figures());
    reached('N13', trial.figures());
    await trial.close();
    await server.stop();
  },
);

test('a port that refuses and one that does not even do that', shows('N4'), async () => {
  const [closed, good, blackHole] = await Promise.all([
    startRawServer(goodAnswer),
    startRawServer(goodAnswer),
    openBlackHole(),
  ]);
  await closed.stop();
  const trial = startTrial();
  await trial.logIn(good.origin);
  await trial.expectEnd('refused', closed.origin, { kind: 'unreachable', reason: 'refused' });
  expect.soft(await trial.logIn(good.origin)).toBeNull();
  const nowhere = `http://127.0.0.1:${blackHole.port}`;
  await trial.expectEnd('not accepted', nowhere, { kind: 'timeout' });
  expect.soft(await trial.logIn(good.origin)).toBeNull();
  reached('N4', trial.figures());
  await trial.close();
  await Promise.all([good.stop(), blackHole.close()]);
});

test('an IPv6 that is broken does not keep a login from IPv4', shows('N13'), async () => {
  const server = await startRawServer(goodAnswer, certificate);
  const baseUrl = `https://login.example:${server.port}`;
  const trial = startTrial({ ...trusting, lookup: lookupOf('::1', '127.0.0.1') });
  await trial.logIn(baseUrl);
  await trial.expectEnd('refused on IPv6', baseUrl, null);
  const blackHole = await openBlackHole({ host: '::1', port: server.port });
  await trial.expectEnd('silent on IPv6', baseUrl, null);
  await trial.close();
  await Promise.all([server.stop(), blackHole.close()]);
});

test('another network between two logins is none to notice', shows('N13'), async () => {
  const [before, after] = await Promise.all([
    startRawServer(goodAnswer, certificate),
    startRawServer(goodAnswer, certificate),
  ]);
  const trial = startTrial({ ...trusting, lookup: everyHostIsHere });
  expect.soft(await trial.logIn(`https://login.example:${before.port}`)).toBeNull();
  // Gone without a word: what is still connected hears nothing of it.
  for (const socket of before.sockets) socket.pause();
  await trial.expectEnd('the new network', `https://login.example:${after.port}`, null);
  await trial.close();
  await Promise.all([before.stop(), after.stop()]);
});

test('a captive portal is told, and given no password twice', shows('N13'), async () => {
  const portal = createCertificate({ hosts: ['portal.example'] });
  const page = '<html>Accept our terms</html>';
  const html = { 'Content-Type': 'text/html' };
  const portals = [
    [
      'a redirect',
      httpReply(302, { Location: 'http://portal.example/' }),
      { kind: 'unexpected-redirect', status: 302 },
    ],
    [
      'a page',
      httpReply(200, html, page),
      { kind: 'unexpected-reply', detail: 'content-type', status: 200 },
    ],
    ['a 511', httpReply(511, html, page), { kind: 'server-error', status: 511 }],
  ] as const;
  const trial = startTrial({ ...trusting, lookup: everyHostIsHere });
  for (const [name, reply, failure] of portals) {
    const server = await startRawServer(answers(reply), certificate);
    await trial.expectEnd(name, `https://login.example:${server.port}`, failure);
    expect.soft(server.requests, name).toHaveLength(1);
    await server.stop();
  }
  const server = await startRawServer(goodAnswer, portal);
  const trustingPortal = startTrial({
    furtherAuthorities: async () => portal.cert,
    lookup: everyHostIsHere,
  });
  const wrongHost = { kind: 'tls', reason: 'wrong-host' } as const;
  await trustingPortal.expectEnd('its own name', `https://login.example:${server.port}`, wrongHost);
  expect(server.requests).toEqual([]);
  await Promise.all([trial.close(), trustingPortal.close(), server.stop()]);
});

test('no redirect is followed, wherever it leads', shows('N5'), async () => {
  const elsewhere = await startRawServer(goodAnswer);
  let reply: Uint8Array = Buffer.alloc(0);
  const server = await startRawServer((socket) => socket.end(reply));
  const targets = [
    `${elsewhere.origin}/authenticate`,
    `${server.origin}/authenticate`,
    '/authenticate',
    '//127.0.0.1/authenticate',
    `http://login.example:${elsewhere.port}/`,
    `https://ada:x@127.0.0.1:${elsewhere.port}/`,
    'file:///etc/passwd',
    'data:application/json,{"id_token":"x"}',
    'javascript:alert(1)',
    'https://[nonsense',
    '',
  ];
  const trial = startTrial();
  await trial.logIn(server.origin);
  const before = server.requests.length;
  for (const status of [300, 301, 302, 303, 304, 305, 307, 308]) {
    for (const target of targets) {
      const body = status === 304 ? '' : '{"id_token":"x"}';
      reply = httpReply(status, { ...json, Location: target }, body);
      const failure = { kind: 'unexpected-redirect', status } as const;
      await trial.expectEnd(`${status} to ${target}`, server.origin, failure);
    }
  }
  const { cases = 0 } = trial.figures();
  expect(server.requests.length - before, 'each was sent once').toBe(cases);
  expect(elsewhere.connections(), 'connections to the other server').toBe(0);
  reached('N5', { ...trial.figures(), 'requests at the other server': elsewhere.requests.length });
  await trial.close();
  await Promise.all([server.stop(), elsewhere.stop()]);
});
