import { expect, test } from 'playwright/test';
import type { LoginFailure } from '../../../main/login/provider.ts';
import { openBlackHole } from '../../sandbox/black-hole.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { answers, drips, pours } from '../../sandbox/hostile-answers.ts';
import { startProxyServer } from '../../sandbox/proxy-server.ts';
import {
  httpReply,
  startByteServer,
  startRawServer,
  type Answer,
  type RawServer,
} from '../../sandbox/raw-server.ts';
import { reached, shows } from '../reached.ts';
import { certificate, proxyFailure, setUpBehindProxy } from './behind-proxy.ts';
import { chunk, early } from './reply-parts.ts';
import { company, proxyCertificate } from './tls-servers.ts';
import { goodAnswer, proxyCanary } from './trial.ts';

const tunnel = 'HTTP/1.1 200 Connected\r\n\r\n';
const refused = (status: number): LoginFailure => ({ kind: 'proxy-refused', status });
const broken: LoginFailure = { kind: 'unreachable', reason: 'reset' };

/** What a proxy answers to CONNECT. */
const misbehaviour: Readonly<Record<string, readonly [LoginFailure, Answer]>> = {
  'a 302': [refused(302), answers(httpReply(302, { Location: 'http://portal.example/' }))],
  'a 400': [refused(400), answers(httpReply(400, {}, 'no'))],
  'a 403 with a page': [refused(403), answers(httpReply(403, {}, '<html>Forbidden</html>'))],
  'a 403 with a body of 1 GiB': [
    refused(403),
    pours('HTTP/1.1 403 Any\r\nContent-Length: 1073741824\r\n\r\n', chunk, 2 ** 30),
  ],
  'a 502': [refused(502), answers(httpReply(502, {}))],
  'a 503': [refused(503), answers(httpReply(503, {}))],
  'a 407': [proxyFailure('credentials'), answers(httpReply(407, {}))],
  'a 407 that asks for more than a password': [
    proxyFailure('credentials'),
    answers(httpReply(407, { 'Proxy-Authenticate': ['Negotiate', 'NTLM'] })),
  ],
  'no answer': [proxyFailure('unreachable'), () => {}],
  'a cut': [proxyFailure('unreachable'), (socket) => socket.destroy()],
  'a reset': [proxyFailure('unreachable'), (socket) => socket.resetAndDestroy()],
  'half an answer': [proxyFailure('unreachable'), answers('HTTP/1.1 200 Con')],
  'what is no HTTP': [proxyFailure('unreachable'), answers('SSH-2.0-OpenSSH_9.9\r\n')],
  'a header of 20 KB': [
    proxyFailure('unreachable'),
    answers(`HTTP/1.1 200 Any\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
  ],
  'headers without end': [
    proxyFailure('unreachable'),
    pours('HTTP/1.1 200 OK\r\n', Buffer.from('X-Many: 1\r\n'.repeat(1_000))),
  ],
  // An answer to CONNECT is final for undici, whatever its status.
  'early hints without end': [refused(103), pours('', Buffer.from(early.repeat(1_000)))],
  'a tunnel that is cut': [broken, answers(tunnel)],
  'a tunnel that is reset': [
    broken,
    (socket) => socket.write(tunnel, () => socket.resetAndDestroy()),
  ],
  'a tunnel that leads nowhere': [{ kind: 'timeout' }, (socket) => socket.write(tunnel)],
  'a tunnel to what is no TLS': [
    { kind: 'tls', reason: 'other' },
    answers(`${tunnel}HTTP/1.1 400 Bad Request\r\n\r\n`),
  ],
};

test('every way in which a proxy can fail is told apart', shows('N8'), async () => {
  const { server, good, trial, baseUrl, use, asked, stop } = await setUpBehindProxy();
  let answer: Answer = goodAnswer;
  const proxy = await startRawServer((socket, request) => answer(socket, request));
  for (const [name, [failure, misbehave]] of Object.entries(misbehaviour)) {
    answer = misbehave;
    use(`http://proxy.example:${proxy.port}`);
    const reachedIt = await asked(() => trial.expectEnd(name, baseUrl, failure));
    expect.soft(reachedIt, `${name}: requests at the server`).toBe(0);
    use(`http://proxy.example:${good.port}`);
    expect.soft(await trial.logIn(baseUrl), `the login after ${name}`).toBeNull();
  }
  for (const request of [...proxy.requests, ...good.requests]) {
    expect.soft(request).toMatch(`CONNECT login.example:${server.port} HTTP/1.1`);
    expect.soft(request).not.toMatch(/canary|proxy-authorization/i);
  }
  reached('N8', trial.figures());
  await Promise.all([stop(), proxy.stop()]);
});

test('a proxy whose answer drips is ended', shows('N8'), async () => {
  const { trial, baseUrl, use, stop } = await setUpBehindProxy();
  const proxy = await startRawServer(drips('HTTP/1.1 200 OK\r\nX-Slow: ', 'x', 20));
  use(`http://proxy.example:${proxy.port}`);
  await trial.expectEnd('a drip', baseUrl, proxyFailure('unreachable'));
  await Promise.all([stop(), proxy.stop()]);
});

test('a proxy that is down, has no address or accepts nothing', shows('N8'), async () => {
  const { good, trial, baseUrl, use, asked, stop } = await setUpBehindProxy();
  const [down, blackHole] = await Promise.all([startRawServer(goodAnswer), openBlackHole()]);
  await down.stop();
  const addresses = {
    down: `http://proxy.example:${down.port}`,
    'no such host': 'http://nowhere.example:3128',
    'not accepted': `http://proxy.example:${blackHole.port}`,
  };
  for (const [name, address] of Object.entries(addresses)) {
    use(address);
    const reachedIt = await asked(() =>
      trial.expectEnd(name, baseUrl, proxyFailure('unreachable')),
    );
    expect.soft(reachedIt).toBe(0);
    use(`http://proxy.example:${good.port}`);
    expect.soft(await trial.logIn(baseUrl), `the login after ${name}`).toBeNull();
  }
  await Promise.all([stop(), blackHole.close()]);
});

test('a proxy of https has to prove who it is', shows('N8'), async () => {
  const { server, trial, baseUrl, use, asked, stop } = await setUpBehindProxy();
  const onwardPort = () => server.port;
  const certificates = {
    'self-signed': createCertificate({ hosts: ['proxy.example'] }),
    'another host': certificate,
    expired: createCertificate({
      hosts: ['proxy.example'],
      issuer: company,
      notAfter: new Date(Date.now() - 1_000),
    }),
  };
  for (const [name, tls] of Object.entries(certificates)) {
    const proxy = await startProxyServer({ onwardPort, tls, credentials: `ada:${proxyCanary}` });
    use(`https://proxy.example:${proxy.port}`, 'ada');
    const reachedIt = await asked(() => trial.expectEnd(name, baseUrl, proxyFailure('tls')));
    expect.soft(reachedIt).toBe(0);
    expect.soft(proxy.requests, `${name}: its password`).toEqual([]);
    await proxy.stop();
  }
  const plain = await startByteServer((socket) => socket.end(httpReply(400, {})));
  use(`https://proxy.example:${plain.port}`);
  await trial.expectEnd('no TLS', baseUrl, proxyFailure('tls'));
  const address = createCertificate({ hosts: ['127.0.0.1'], issuer: company });
  const named = [await startProxyServer({ onwardPort, tls: address }), '127.0.0.1'] as const;
  const called = [await startProxyServer({ onwardPort, tls: proxyCertificate }), 'proxy.example'];
  for (const [proxy, host] of [named, called] as [RawServer, string][]) {
    use(`https://${host}:${proxy.port}`);
    await trial.expectEnd(host, baseUrl, null);
    await proxy.stop();
  }
  await Promise.all([stop(), plain.stop()]);
});
