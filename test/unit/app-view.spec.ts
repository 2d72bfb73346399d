import { expect, test } from 'playwright/test';
import { appViewOf, isOlder } from '../../main/app-view.ts';
import type { Account } from '../../main/accounts/account.ts';
import { defaultReminderSettings } from '../../main/expiry/reminders.ts';
import type { Keyring, VaultMode } from '../../preload/contract.ts';
import { shows } from '../faults/reached.ts';
import { sampleAccount, sampleToken } from './accounts/samples.ts';

for (const [version, pinned, older] of [
  ['33.2.1', '45.4.1', true],
  ['45.0.0', '45.4.1', false],
  ['46.0.0', '45.4.1', false],
] as const) {
  test(`Electron ${version} ${older ? 'is' : 'is not'} older than the pinned ${pinned}`, () => {
    expect(isOlder(version, pinned)).toBe(older);
  });
}

function sealedBy(by: Keyring | null): Account {
  return sampleAccount({
    token: sampleToken({ sealed: { in: 'keyring', ciphertext: 'djEx', by } }),
  });
}

/** What the window is told of the keyring, while gnome_libsecret is in use. */
function keyringOf(mode: VaultMode | null, accounts: readonly Account[]) {
  const { vaultMode, otherKeyring } = appViewOf({
    platform: 'linux',
    electronVersion: '45.4.1',
    providers: [],
    vault: {
      lastMode: () => mode,
      otherKeyring: (sealed) =>
        sealed.in === 'keyring' && sealed.by !== 'gnome_libsecret' ? sealed.by : null,
    },
    accounts: () => accounts,
    preferences: {
      settings: () => ({
        clearAfterMs: 0,
        confirmProductionCopies: false,
        reminders: defaultReminderSettings,
        theme: 'system',
        list: { group: 'none', order: 'name' },
        environments: [],
        logLevel: 'all',
      }),
    },
    network: { proxy: { use: 'system' }, proxyPassword: null, caFile: null },
    storageNotice: null,
    trayShown: true,
    autostart: 'off',
    logFile: '/home/ada/logs/token-tray.log',
    shortcut: { accelerator: null, state: 'off', way: 'direct' },
    notificationTrouble: null,
    clockSkewMs: null,
  });
  return [vaultMode, otherKeyring];
}

test('a keyring that was not asked yet has the benefit of the doubt', () => {
  expect(keyringOf(null, [])).toEqual(['keyring', null]);
});

test('no keyring is told as such only while nothing is sealed in one', shows('K2', 'K3'), () => {
  expect(keyringOf('memory', [sampleAccount({ token: null })])).toEqual(['memory', null]);
  expect(keyringOf('memory', [sealedBy('gnome_libsecret')])).toEqual(['locked', null]);
  expect(keyringOf('memory', [sealedBy(null)])).toEqual(['locked', null]);
});

test('another keyring is named, wherever something is sealed in it', shows('K4'), () => {
  const accounts = [sealedBy('gnome_libsecret'), sealedBy('kwallet6')];
  expect(keyringOf('locked', accounts)).toEqual(['locked', 'kwallet6']);
  expect(keyringOf('memory', accounts)).toEqual(['locked', 'kwallet6']);
  expect(keyringOf('keyring', accounts)).toEqual(['keyring', null]);
});
