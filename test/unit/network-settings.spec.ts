import { expect, test } from 'playwright/test';
import { uniformSafeStorage } from '../../main/accounts/safe-storage.ts';
import { createVault } from '../../main/accounts/vault.ts';
import type { NetworkChoices } from '../../main/desktop/preferences-schema.ts';
import { LoginError } from '../../main/login/provider.ts';
import { createNetworkSettings } from '../../main/network-settings.ts';
import type { ProxySetting } from '../../preload/contract.ts';
import { FakeClock } from '../fakes/clock.ts';
import { createCertificate } from '../sandbox/certificate.ts';
import { asyncCalls, FakeKeyring } from './accounts/fake-keyring.ts';
import { failureOf } from './login/failure-of.ts';

const canary = 'canary-proxy-1150';
const pem = createCertificate({ isAuthority: true }).cert;
const proxy: ProxySetting = {
  use: 'address',
  address: 'http://proxy.example:3128',
  username: 'ada',
};
const nothing: NetworkChoices = {
  proxy: { use: 'system' },
  sealedProxyPassword: null,
  caFile: null,
};

/** The settings over one profile, which a restart opens again. */
function setUp(keyring = new FakeKeyring()) {
  const disk: { network: NetworkChoices } = { network: nothing };
  const files = new Map<string, string>();
  const chosen: { path: string | null } = { path: null };
  let proxyChanges = 0;
  function start() {
    const vault = createVault({
      safeStorage: uniformSafeStorage({
        electron: asyncCalls(keyring),
        version: '45.4.1',
        platform: 'linux',
        isSecretServiceLocked: async () => false,
      }),
      platform: 'linux',
      clock: new FakeClock(),
    });
    return createNetworkSettings({
      preferences: {
        network: () => disk.network,
        keepNetwork: (network) => void (disk.network = network),
      },
      vault,
      readCaFile: async (path) => {
        const text = files.get(path);
        if (text === undefined) throw new LoginError({ kind: 'ca-file', reason: 'missing' });
        return text;
      },
      chooseFile: async () => chosen.path,
      onProxy: () => void (proxyChanges += 1),
    });
  }
  return { disk, files, chosen, keyring, start, proxyChanges: () => proxyChanges };
}

test('at first the system decides, and nobody else is trusted', async () => {
  const { view, access } = setUp().start();
  expect(view()).toEqual({ proxy: { use: 'system' }, proxyPassword: null, caFile: null });
  expect(access.proxy()).toEqual({ use: 'system' });
  expect(await access.proxyPassword()).toBe('');
  expect(await access.furtherAuthorities()).toBeNull();
});

test('a proxy is kept as the URL standard writes it, and its password sealed', async () => {
  const { disk, start, proxyChanges } = setUp();
  const settings = start();
  const written = { ...proxy, address: ' Proxy.Example:3128/ ' };
  expect(await settings.changeProxy({ proxy: written, password: canary })).toEqual({
    ok: true,
    value: { proxy, proxyPassword: 'sealed', caFile: null },
  });
  expect(proxyChanges()).toBe(1);
  expect(JSON.stringify(disk)).not.toContain(canary);
  const restarted = start();
  expect(restarted.view()).toEqual(settings.view());
  expect(restarted.access.proxy()).toEqual(proxy);
  expect(await restarted.access.proxyPassword()).toBe(canary);
});

test('a password stays for the proxy and user that it was entered for, and for no other', async () => {
  const others: readonly ProxySetting[] = [
    { ...proxy, address: 'http://other.example:3128' },
    { ...proxy, address: 'https://proxy.example:3128' },
    { ...proxy, username: 'grace' },
    { ...proxy, username: '' },
    { use: 'none' },
    { use: 'system' },
  ];
  for (const other of others) {
    const { disk, start } = setUp();
    const { changeProxy, access, view } = start();
    await changeProxy({ proxy, password: canary });
    await changeProxy({ proxy, password: null });
    expect.soft(await access.proxyPassword()).toBe(canary);
    await changeProxy({ proxy: other, password: null });
    expect.soft(await access.proxyPassword(), JSON.stringify(other)).toBe('');
    expect.soft(view().proxyPassword).toBeNull();
    expect.soft(disk.network.sealedProxyPassword).toBeNull();
    await changeProxy({ proxy, password: null });
    expect.soft(await access.proxyPassword(), 'it is not found again').toBe('');
  }
});

test('without a keyring the password is held until the app quits', async () => {
  const { disk, keyring, start } = setUp();
  keyring.available = false;
  const { changeProxy, access, view } = start();
  await changeProxy({ proxy, password: canary });
  expect(view().proxyPassword).toBe('held');
  expect(disk.network.sealedProxyPassword).toBeNull();
  expect(await access.proxyPassword()).toBe(canary);
  expect(start().view()).toEqual({ proxy, proxyPassword: null, caFile: null });
});

test('a password that is held for a locked keyring is sealed once that answers', async () => {
  const { disk, keyring, start } = setUp();
  keyring.refuses = true;
  const { changeProxy, access, view } = start();
  await changeProxy({ proxy, password: canary });
  expect(view().proxyPassword).toBe('held');
  expect(JSON.stringify(disk)).not.toContain(canary);
  keyring.refuses = false;
  expect(await access.proxyPassword()).toBe(canary);
  expect(view().proxyPassword).toBe('sealed');
  expect(await start().access.proxyPassword()).toBe(canary);
});

test('a sealed password behind a locked keyring is told, not passed over', async () => {
  const { keyring, start } = setUp();
  await start().changeProxy({ proxy, password: canary });
  const { access } = start();
  keyring.refuses = true;
  expect(await failureOf(access.proxyPassword)).toEqual({ kind: 'proxy', reason: 'locked' });
  keyring.refuses = false;
  expect(await access.proxyPassword()).toBe(canary);
});

test('a password of another keyring is none: the proxy will ask for it', async () => {
  const { keyring, start } = setUp();
  await start().changeProxy({ proxy, password: canary });
  keyring.key = Buffer.alloc(16, 7);
  expect(await start().access.proxyPassword()).toBe('');
});

test('what is no proxy changes nothing', async () => {
  const wrong = [
    ['http://[nonsense', { kind: 'proxy', reason: 'bad-address' }],
    ['socks5://proxy.example:1080', { kind: 'proxy', reason: 'unsupported' }],
    [`http://ada:${canary}@proxy.example`, { kind: 'bad-address', reason: 'has-credentials' }],
  ] as const;
  const { disk, start, proxyChanges } = setUp();
  const { changeProxy } = start();
  for (const [address, failure] of wrong) {
    const result = await changeProxy({ proxy: { ...proxy, address }, password: canary });
    expect.soft(result, address).toEqual({ ok: false, failure });
  }
  expect(disk.network).toEqual(nothing);
  expect(proxyChanges()).toBe(0);
});

test('a file of authorities is kept when it holds some', async () => {
  const { files, chosen, start } = setUp();
  const settings = start();
  files.set('/company.pem', pem);
  files.set('/page.html', '<html>');
  chosen.path = '/company.pem';
  const kept = { proxy: { use: 'system' }, proxyPassword: null, caFile: '/company.pem' };
  expect(await settings.chooseCaFile()).toEqual({ ok: true, value: kept });
  expect(await settings.access.furtherAuthorities()).toBe(pem);
  for (const [path, reason] of [
    ['/page.html', 'not-pem'],
    ['/gone.pem', 'missing'],
  ] as const) {
    chosen.path = path;
    const failure = { kind: 'ca-file', reason };
    expect.soft(await settings.chooseCaFile(), path).toEqual({ ok: false, failure });
  }
  chosen.path = null;
  expect(await settings.chooseCaFile()).toEqual({ ok: false, failure: { kind: 'superseded' } });
  expect(start().view()).toEqual(kept);

  files.delete('/company.pem');
  expect(await failureOf(settings.access.furtherAuthorities)).toEqual({
    kind: 'ca-file',
    reason: 'missing',
  });
  expect(settings.dropCaFile()).toMatchObject({ ok: true, value: { caFile: null } });
  expect(await settings.access.furtherAuthorities()).toBeNull();
});
