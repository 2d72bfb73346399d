import { expect, test } from 'playwright/test';
import type { AppView } from '../../../preload/contract.ts';
import { createDiagnostics } from '../../../main/diagnostics/diagnostics.ts';
import { createServerClocks } from '../../../main/diagnostics/server-clocks.ts';
import { noon } from '../../fakes/account-view.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { account, app, goodProbe } from './samples.ts';

function setUp(issuer = 'Example CA') {
  const serverClocks = createServerClocks();
  serverClocks.note({ receivedAt: noon + 3_000, serverDate: noon }, 'api.example');
  return createDiagnostics({
    views: () => [account],
    probe: goodProbe({
      routes: async () => [{ origin: 'http://proxy.example:3128', authorization: 'Basic canary' }],
      handshake: async () => ({ issuer, expiresAt: noon, failure: null }),
    }),
    clock: new FakeClock(noon),
    keyring: () => 'gnome_libsecret',
    serverClocks,
    personal: ['/home/canary-home', 'canary-user'],
  });
}

test('an account that is gone is not checked', async () => {
  const failure = { kind: 'not-found' };
  expect(await setUp().check('another')).toEqual({ ok: false, failure });
});

test('the report says what was found', async () => {
  const diagnostics = setUp();
  await diagnostics.check(account.id);
  const report = diagnostics.report(app);
  for (const line of [
    '- Token Tray 1.2.3, Electron 44.0.0, linux',
    '- Secrets: keyring, gnome_libsecret',
    '- Shortcut: Control+Shift+Y, refused: another program or the system has it, way: direct',
    '- Proxy: proxy.example:3128, with a user name',
    '- Further authorities: a file',
    '- Account file: set-aside',
    '- Clock: +3 s against api.example',
    '### Account 1: withleaf.io, checked 2026-03-01T12:00:00.000Z',
    '- tls: ok (issuer Example CA, until 2026-03-01T12:00:00.000Z)',
    '- endpoint: ok (status 405)',
    '- dns: not checked (the proxy looks it up)',
  ]) {
    expect(report.split('\n')).toContain(line);
  }
});

test('the report says what became of the shortcut', () => {
  const shortcut = { accelerator: 'Alt+K', way: 'portal' } as const;
  const lineOf = (view: AppView['shortcut']) =>
    setUp()
      .report({ ...app, shortcut: view })
      .split('\n')
      .find((line) => line.startsWith('- Shortcut: '));
  expect(lineOf({ accelerator: null, state: 'off', way: 'xwayland' })).toBe(
    '- Shortcut: off, way: xwayland',
  );
  expect(lineOf({ ...shortcut, state: 'on', way: 'direct' })).toBe(
    '- Shortcut: Alt+K, given by the system, way: direct',
  );
  expect(lineOf({ ...shortcut, state: 'asked' })).toBe(
    '- Shortcut: Alt+K, asked of the desktop, which does not say whether it gave it, way: portal',
  );
  expect(lineOf({ ...shortcut, state: 'taken' })).toBe(
    '- Shortcut: Alt+K, refused by the desktop, way: portal',
  );
});

test('the report holds nothing that points at a person, not even in a certificate', async () => {
  const diagnostics = setUp('mkcert ada.canary@example.com CANARY-USER /home/canary-home');
  await diagnostics.check(account.id);
  const report = diagnostics.report(app);
  expect(report).toContain('issuer mkcert [left out] [left out] [left out]');
  expect(report.toLowerCase()).not.toContain('canary');
});

test('only the servers heard from last are kept', () => {
  const clocks = createServerClocks();
  for (let index = 0; index < 30; index += 1) {
    clocks.note({ receivedAt: index, serverDate: 0 }, `host-${index}`);
  }
  clocks.note({ receivedAt: 1, serverDate: null }, 'silent');
  expect(clocks.list()).toHaveLength(20);
  expect(clocks.list().at(-1)).toEqual({ host: 'host-29', skewMs: 29 });
});
