import { expect, test } from 'playwright/test';
import { VaultLocked } from '../../../main/accounts/keyring-queue.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { asyncShape, FakeKeyring, shapes, syncShape, type Shape } from './fake-keyring.ts';
import { id } from './samples.ts';

function setUp(over: Shape) {
  const keyring = new FakeKeyring();
  const safeStorage = over(keyring);
  const vault = createVault({ safeStorage, platform: 'linux', clock: new FakeClock() });
  return { keyring, vault };
}

const lockedOut = { outcome: 'locked', sealedBy: null };

for (const [shape, over] of shapes) {
  test.describe(shape, () => {
    test(
      'a keyring that refuses is locked, not missing, and is asked again',
      shows('K3'),
      async () => {
        const { vault, keyring } = setUp(over);
        const sealed = await vault.seal(id(1), 'token', 'secret');
        keyring.refuses = true;
        await expect(vault.seal(id(1), 'token', 'secret')).rejects.toThrow(VaultLocked);
        expect(vault.lastMode()).toBe('locked');
        expect(await vault.mode()).toBe('locked');
        expect(await vault.open(sealed, id(1), 'token')).toEqual(lockedOut);
        expect(vault.lastMode()).toBe('locked');
        keyring.refuses = false;
        expect(await vault.mode()).toBe('keyring');
      },
    );

    test('what was held while the keyring was locked is sealed when it opens next', async () => {
      const { vault, keyring } = setUp(over);
      keyring.refuses = true;
      expect(await vault.mode()).toBe('locked');
      const held = vault.hold(id(1), 'token', 'secret');
      expect(await vault.open(held, id(1), 'token')).toMatchObject({
        value: 'secret',
        resealed: null,
      });
      expect(vault.lastMode()).toBe('locked');
      keyring.refuses = false;
      expect(await vault.open(held, id(1), 'token')).toMatchObject({ resealed: { in: 'keyring' } });
      expect(vault.lastMode()).toBe('keyring');
    });

    test(
      'looking for a keyring, and copying what is held, brings up no dialog',
      shows('K3'),
      async () => {
        const { vault, keyring } = setUp(over);
        keyring.locked = true;
        expect(await vault.mode()).toBe('locked');
        const held = vault.hold(id(1), 'token', 'secret');
        expect(await vault.open(held, id(1), 'token')).toMatchObject({ value: 'secret' });
        expect(keyring.calls).toBe(0);
        keyring.locked = false;
        expect(await vault.mode()).toBe('keyring');
        reached('K3', { [`dialogs that nobody asked for (${shape})`]: keyring.dialogs });
      },
    );

    test(
      'who closes the dialog finds the keyring locked, and can try again',
      shows('K3'),
      async () => {
        const { vault, keyring } = setUp(over);
        const sealed = await vault.seal(id(1), 'token', 'secret');
        // As after a restart: this process has no key yet.
        const later = createVault({
          safeStorage: over(keyring),
          platform: 'linux',
          clock: new FakeClock(),
        });
        keyring.locked = true;
        expect(await later.open(sealed, id(1), 'token')).toEqual(lockedOut);
        keyring.locked = false;
        expect(await later.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
      },
    );
  });
}

test(
  'the calls that stop the whole app are not made while a dialog would open',
  shows('K3'),
  async () => {
    const { vault, keyring } = setUp(syncShape);
    keyring.locked = true;
    const attempts = [
      vault.seal(id(1), 'token', 'secret').catch((error: unknown) => error),
      vault.open({ in: 'keyring', ciphertext: 'djEx', by: null }, id(1), 'token'),
    ];
    expect(await Promise.all(attempts)).toEqual([new VaultLocked(), lockedOut]);
    expect({ calls: keyring.calls, dialogs: keyring.dialogs }).toEqual({ calls: 0, dialogs: 0 });
  },
);

test('once the key is there, nobody looks whether the keyring is locked', async () => {
  const { vault, keyring } = setUp(syncShape);
  const sealed = await vault.seal(id(1), 'token', 'secret');
  const { looks } = keyring;
  expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
  expect({ before: looks, after: keyring.looks }).toEqual({ before: 1, after: 1 });
});

test('the calls that wait bring up the dialog of the keyring, for who asked', async () => {
  const { vault, keyring } = setUp(asyncShape);
  const sealed = await vault.seal(id(1), 'token', 'secret');
  keyring.locked = true;
  expect(await vault.open(sealed, id(1), 'token')).toEqual(lockedOut);
  expect(keyring.dialogs).toBe(1);
});
