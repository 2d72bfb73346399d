import { expect, test } from 'playwright/test';
import type { LoginFailure } from '../../../main/login/provider.ts';
import { startProxyServer } from '../../sandbox/proxy-server.ts';
import { startRawServer } from '../../sandbox/raw-server.ts';
import { reached, shows } from '../reached.ts';
import { proxyFailure, setUpBehindProxy } from './behind-proxy.ts';
import { goodAnswer, limits, proxyCanary } from './trial.ts';

test('the password of a proxy is given to it alone', shows('N8'), async () => {
  const { chosen, server, trial, baseUrl, use, asked, stop } = await setUpBehindProxy();
  const credentials = `ada:${proxyCanary}`;
  const proxy = await startProxyServer({ onwardPort: () => server.port, credentials });
  const address = `http://proxy.example:${proxy.port}`;
  const withPassword = (password: string) =>
    `http://ada:${encodeURIComponent(password)}@proxy.example:${proxy.port}`;
  const refusals = async (name: string) => {
    const reachedIt = await asked(() =>
      trial.expectEnd(name, baseUrl, proxyFailure('credentials')),
    );
    expect.soft(reachedIt, name).toBe(0);
  };

  use(address);
  await refusals('none in the setting');
  use(address, 'ada');
  chosen.password = `${proxyCanary}-wrong`;
  await refusals('a wrong one in the setting');
  chosen.password = proxyCanary;
  await trial.expectEnd('the right one in the setting', baseUrl, null);

  chosen.proxy = { use: 'system' };
  chosen.environment['HTTPS_PROXY'] = withPassword(`${proxyCanary}-wrong`);
  await refusals('a wrong one in the environment');
  chosen.environment['HTTPS_PROXY'] = withPassword(proxyCanary);
  await trial.expectEnd('the right one in the environment', baseUrl, null);
  chosen.environment['HTTPS_PROXY'] = `http://ada:${proxyCanary}@[nonsense`;
  await trial.expectEnd('no address', baseUrl, proxyFailure('bad-address'));
  for (const request of server.requests) expect.soft(request).not.toContain(proxyCanary);
  expect(server.requests.join('\n')).not.toMatch(/proxy-/i);
  await Promise.all([stop(), proxy.stop()]);
});

test(
  'the environment and the system say which proxy, and which hosts need none',
  shows('N8'),
  async () => {
    const { chosen, server, good, trial, baseUrl, stop } = await setUpBehindProxy();
    const down = await startRawServer(goodAnswer);
    await down.stop();
    const [goodHost, downHost] = [`proxy.example:${good.port}`, `proxy.example:${down.port}`];
    /** How often the good proxy was asked by one login. */
    const through = async (name: string, failure: LoginFailure | null) => {
      const before = good.connections();
      await trial.expectEnd(name, baseUrl, failure);
      return good.connections() - before;
    };

    chosen.environment['HTTPS_PROXY'] = goodHost;
    expect.soft(await through('HTTPS_PROXY', null)).toBe(1);
    chosen.environment['NO_PROXY'] = 'login.example';
    expect.soft(await through('NO_PROXY', null)).toBe(0);
    chosen.environment['NO_PROXY'] = 'api.example';
    expect.soft(await through('NO_PROXY of another', null)).toBe(1);
    chosen.proxy = { use: 'none' };
    expect.soft(await through('none', null)).toBe(0);
    chosen.proxy = { use: 'system' };
    delete chosen.environment['HTTPS_PROXY'];

    const answer = (text: string) => (chosen.system = async () => text);
    answer(`PROXY ${goodHost}`);
    expect.soft(await through('a proxy of the system', null)).toBe(1);
    answer(`PROXY ${downHost}; PROXY ${goodHost}`);
    expect.soft(await through('the second of two', null)).toBe(1);
    answer(`PROXY ${downHost}; DIRECT`);
    expect.soft(await through('none, as the first is down', null)).toBe(0);
    answer(`SOCKS5 ${downHost}; PROXY ${goodHost}`);
    expect.soft(await through('the first that is not SOCKS', null)).toBe(1);
    answer(`PROXY ${downHost}`);
    expect.soft(await through('the only one', proxyFailure('unreachable'))).toBe(0);
    answer(`SOCKS5 ${downHost}`);
    expect.soft(await through('SOCKS alone', proxyFailure('unsupported'))).toBe(0);
    chosen.system = () => Promise.reject(new Error('canary'));
    expect.soft(await through('no answer of the system', proxyFailure('unreachable'))).toBe(0);
    chosen.system = () => new Promise(() => {});
    expect.soft(await through('a system that does not answer', { kind: 'timeout' })).toBe(0);
    answer('DIRECT');
    expect.soft(await through('DIRECT', null)).toBe(0);

    const refusing = await startProxyServer({ onwardPort: () => server.port, credentials: 'a:b' });
    answer(`PROXY proxy.example:${refusing.port}; PROXY ${goodHost}; DIRECT`);
    const verdict = await through('a refusal is not passed over', proxyFailure('credentials'));
    expect.soft(verdict).toBe(0);
    reached('N8', trial.figures());
    await Promise.all([stop(), refusing.stop()]);
  },
);

test('a proxy is never given what stays on this machine', shows('N8'), async () => {
  const { chosen, good, trial, stop } = await setUpBehindProxy();
  const local = await startRawServer(goodAnswer);
  const address = `http://proxy.example:${good.port}`;
  Object.assign(chosen.environment, { HTTP_PROXY: address, HTTPS_PROXY: address });
  chosen.system = async () => `PROXY proxy.example:${good.port}`;
  for (const setting of [{ use: 'system' }, { use: 'address', address, username: '' }] as const) {
    chosen.proxy = setting;
    await trial.expectEnd(setting.use, local.origin, null);
  }
  expect(good.connections()).toBe(0);
  expect(local.requests).toHaveLength(2);
  await Promise.all([stop(), local.stop()]);
});

test('a tunnel that is being opened does not outlive the app', shows('N8'), async () => {
  const { trial, baseUrl, use, stop } = await setUpBehindProxy();
  let closed = 0;
  const proxy = await startRawServer((socket) => {
    socket.on('close', () => (closed += 1));
    void trial.close();
  });
  use(`http://proxy.example:${proxy.port}`);
  const started = performance.now();
  expect(await trial.logIn(baseUrl)).not.toBeNull();
  expect(performance.now() - started).toBeLessThan(limits.idleMs + 500);
  await expect.poll(() => closed).toBe(1);
  await Promise.all([stop(), proxy.stop()]);
});
