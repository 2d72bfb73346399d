import { expect, test } from 'playwright/test';
import { proxyFrom, routesTo, type ProxySources } from '../../../main/login/proxy.ts';
import type { ProxySetting } from '../../../preload/contract.ts';
import { failureOf } from './failure-of.ts';

const system = { use: 'system' } as const;
const none = { use: 'none' } as const;
const own = { use: 'address', address: 'proxy.example:3128', username: '' } as const;
const direct = [null];
const via = (...origins: readonly string[]) =>
  origins.map((origin) => ({ origin, authorization: null }));

function sources(changes: Partial<ProxySources> = {}): ProxySources {
  return {
    environment: {},
    systemProxy: async () => 'DIRECT',
    proxyPassword: async () => '',
    ...changes,
  };
}

function routes(url: string, setting: ProxySetting, changes: Partial<ProxySources> = {}) {
  return routesTo(new URL(url), setting, sources(changes));
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test('what stays on this machine goes through no proxy', async () => {
  const environment = { HTTPS_PROXY: 'http://a', HTTP_PROXY: 'http://a' };
  for (const url of ['http://localhost:1', 'https://127.0.0.1', 'https://[::1]:8']) {
    for (const setting of [system, none, own]) {
      expect.soft(await routes(url, setting, { environment }), url).toEqual(direct);
    }
  }
});

test('a setting comes before the environment, and that before the system', async () => {
  const environment = { HTTPS_PROXY: 'http://env.example:1' };
  const systemProxy = async () => 'PROXY system.example:2';
  const url = 'https://api.leaf.eco/r1';
  expect(await routes(url, none, { environment, systemProxy })).toEqual(direct);
  expect(await routes(url, own, { environment, systemProxy })).toEqual(
    via('http://proxy.example:3128'),
  );
  expect(await routes(url, system, { environment, systemProxy })).toEqual(
    via('http://env.example:1'),
  );
  expect(await routes(url, system, { systemProxy })).toEqual(via('http://system.example:2'));
  expect(await routes(url, system)).toEqual(direct);
});

test('the system is told where it goes, but not to which path', async () => {
  const asked: string[] = [];
  const systemProxy = async (url: string) => {
    asked.push(url);
    return 'DIRECT';
  };
  await routes('https://api.leaf.eco:8443/secret', system, { systemProxy });
  expect(asked).toEqual(['https://api.leaf.eco:8443/']);
});

test('small letters come before capitals, and nothing is as good as no variable', async () => {
  const url = 'https://api.leaf.eco';
  const both = { https_proxy: 'http://small', HTTPS_PROXY: 'http://capital' };
  expect(await routes(url, system, { environment: both })).toEqual(via('http://small'));
  const empty = { https_proxy: ' ', HTTPS_PROXY: 'http://capital' };
  expect(await routes(url, system, { environment: empty })).toEqual(direct);
  // It is for http, and a login goes by https.
  const other = { HTTP_PROXY: 'http://capital' };
  expect(await routes(url, system, { environment: other })).toEqual(direct);
});

const exceptions: readonly (readonly [list: string, url: string, isDirect: boolean])[] = [
  ['*', 'https://api.leaf.eco', true],
  ['leaf.eco', 'https://api.leaf.eco', true],
  ['leaf.eco', 'https://leaf.eco', true],
  ['.leaf.eco', 'https://api.leaf.eco', true],
  ['*.leaf.eco', 'https://api.leaf.eco', true],
  ['LEAF.eco', 'https://api.leaf.eco', true],
  ['a.example, leaf.eco', 'https://api.leaf.eco', true],
  ['a.example leaf.eco', 'https://api.leaf.eco', true],
  ['leaf.eco:443', 'https://api.leaf.eco', true],
  ['leaf.eco:8443', 'https://api.leaf.eco:8443', true],
  ['10.0.0.7', 'https://10.0.0.7', true],
  ['[2001:db8::1]', 'https://[2001:db8::1]', true],
  ['2001:db8::1', 'https://[2001:db8::1]', true],
  ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
  ['', 'https://api.leaf.eco', false],
  [',,', 'https://api.leaf.eco', false],
  ['eaf.eco', 'https://api.leaf.eco', false],
  ['api.leaf.eco.evil.example', 'https://api.leaf.eco', false],
  ['leaf.eco:8443', 'https://api.leaf.eco', false],
  ['*leaf.eco', 'https://api.leaf.eco', false],
  ['2001:db8::2', 'https://[2001:db8::1]', false],
];

test('the hosts of NO_PROXY are reached straight, whatever else is set', async () => {
  for (const [list, url, isDirect] of exceptions) {
    const environment = { NO_PROXY: list, HTTPS_PROXY: 'proxy.example:3128' };
    for (const setting of [own, system]) {
      const expected = isDirect ? direct : via('http://proxy.example:3128');
      expect.soft(await routes(url, setting, { environment }), `${list} ${url}`).toEqual(expected);
    }
  }
});

const answers: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['DIRECT', [null]],
  ['', [null]],
  ['PROXY a.example:3128', ['http://a.example:3128']],
  ['proxy a.example', ['http://a.example']],
  ['HTTPS a.example:443', ['https://a.example']],
  ['PROXY [2001:db8::1]:3128', ['http://[2001:db8::1]:3128']],
  ['PROXY a:1; HTTPS b:2 ;DIRECT', ['http://a:1', 'https://b:2', null]],
  ['SOCKS5 a:1; PROXY b:2', ['http://b:2']],
];

test('reads what a PAC file answers', async () => {
  for (const [answer, origins] of answers) {
    const found = await routes('https://a.example', system, { systemProxy: async () => answer });
    expect
      .soft(
        found.map((route) => route?.origin ?? null),
        answer,
      )
      .toEqual(origins);
  }
});

test('a system that names none but SOCKS names nothing that could be used', async () => {
  const systemProxy = async () => 'SOCKS5 a:1; SOCKS b:2';
  expect(await failureOf(() => routes('https://a.example', system, { systemProxy }))).toEqual({
    kind: 'proxy',
    reason: 'unsupported',
  });
});

test('the password of a setting is asked for only where there is a user name', async () => {
  let asked = 0;
  const proxyPassword = async () => {
    asked += 1;
    return 'pass: ä';
  };
  const url = 'https://a.example';
  expect(await routes(url, own, { proxyPassword })).toEqual(via('http://proxy.example:3128'));
  expect(await routes('http://localhost', { ...own, username: 'ada' }, { proxyPassword })).toEqual(
    direct,
  );
  expect(asked).toBe(0);
  expect(await routes(url, { ...own, username: 'ada' }, { proxyPassword })).toEqual([
    { origin: 'http://proxy.example:3128', authorization: basic('ada:pass: ä') },
  ]);
});

test('reads a proxy as people write it', () => {
  const written: readonly (readonly [string, string, string | null])[] = [
    ['proxy.example:3128', 'http://proxy.example:3128', null],
    [' http://proxy.example:3128/ ', 'http://proxy.example:3128', null],
    ['https://proxy.example', 'https://proxy.example', null],
    ['http://ada:p%40ss@proxy.example:3128', 'http://proxy.example:3128', basic('ada:p@ss')],
    ['ada@proxy.example', 'http://proxy.example', basic('ada:')],
  ];
  for (const [text, origin, authorization] of written) {
    expect.soft(proxyFrom(text), text).toEqual({ origin, authorization });
  }
});

test('what is no proxy is told without a word of it', async () => {
  const wrong: readonly (readonly [string, 'bad-address' | 'unsupported'])[] = [
    ['', 'bad-address'],
    ['http://', 'bad-address'],
    ['http://ada:canary@[nonsense', 'bad-address'],
    ['http://ada:canary%@proxy.example', 'bad-address'],
    ['proxy.example:0', 'bad-address'],
    ['proxy.example:99999', 'bad-address'],
    ['socks5://proxy.example:1080', 'unsupported'],
    ['ftp://proxy.example', 'unsupported'],
  ];
  for (const [text, reason] of wrong) {
    expect.soft(await failureOf(() => proxyFrom(text)), text).toEqual({ kind: 'proxy', reason });
  }
});
