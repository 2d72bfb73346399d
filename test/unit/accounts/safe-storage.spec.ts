import { expect, test } from 'playwright/test';
import { shows } from '../../faults/reached.ts';
import { asyncCalls, FakeKeyring, overCalls, syncCalls } from './fake-keyring.ts';

function both(keyring: FakeKeyring, used: string[]) {
  const [older, newer] = [syncCalls(keyring), asyncCalls(keyring)];
  return {
    ...older,
    ...newer,
    encryptString: (text: string) => {
      used.push('sync');
      return older.encryptString(text);
    },
    encryptStringAsync: (text: string) => {
      used.push('async');
      return newer.encryptStringAsync(text);
    },
  };
}

const versions = [
  ['33.2.1', 'sync'],
  ['42.0.0', 'sync'],
  ['42.4.0', 'sync'],
  ['42.4.1', 'async'],
  ['42.10.0', 'async'],
  ['43.0.0-beta.2', 'async'],
  ['45.4.1', 'async'],
] as const;

for (const [version, shape] of versions) {
  test(`Electron ${version} is asked through its ${shape} calls`, shows('K11'), async () => {
    const used: string[] = [];
    const storage = overCalls(new FakeKeyring(), both(new FakeKeyring(), used), version);
    const ciphertext = await storage.encrypt('text');
    expect(await storage.decrypt(ciphertext)).toEqual({ text: 'text', stale: false });
    expect(used).toEqual([shape]);
  });
}

test('the synchronous calls alone are used where there are no others', async () => {
  const storage = overCalls(new FakeKeyring(), syncCalls(new FakeKeyring()), '45.4.1', 'darwin');
  expect((await storage.decrypt(await storage.encrypt('text'))).text).toBe('text');
});

for (const backend of ['basic_text', 'unknown'] as const) {
  test(`the backend ${backend} is no keyring, and the keyring is not asked`, async () => {
    const keyring = new FakeKeyring();
    keyring.backend = backend;
    const storage = overCalls(keyring, syncCalls(keyring), '33.2.1');
    expect(await storage.available()).toBe(false);
    expect(keyring.calls).toBe(0);
  });
}

test('off Linux no backend is asked for: the call does not exist there', async () => {
  const { getSelectedStorageBackend: _, ...calls } = syncCalls(new FakeKeyring());
  expect(await overCalls(new FakeKeyring(), calls, '33.2.1', 'win32').available()).toBe(true);
});

test('the asynchronous calls find a keyring whatever the desktop is called', async () => {
  const keyring = new FakeKeyring();
  keyring.backend = 'basic_text';
  const calls = { ...syncCalls(keyring), ...asyncCalls(keyring) };
  expect(await overCalls(keyring, calls, '45.4.1').available()).toBe(true);
});

test('an Electron without any known call has no encryption, and says so when asked to encrypt', async () => {
  const storage = overCalls(new FakeKeyring(), {}, '33.2.1');
  expect(await storage.available()).toBe(false);
  await expect(storage.encrypt('text')).rejects.toThrow('no safeStorage calls');
});
