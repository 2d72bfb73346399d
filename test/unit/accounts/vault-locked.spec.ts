import { expect, test } from 'playwright/test';
import { VaultLocked } from '../../../main/accounts/keyring-queue.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeKeyring, shapes } from './fake-keyring.ts';
import { id } from './samples.ts';

for (const [shape, safeStorageOver] of shapes) {
  const setUp = () => {
    const keyring = new FakeKeyring();
    const safeStorage = safeStorageOver(keyring);
    const vault = createVault({ safeStorage, platform: 'linux', clock: new FakeClock() });
    return { keyring, vault };
  };

  test.describe(shape, () => {
    test('a keyring that refuses is locked, not missing, and is asked again', async () => {
      const { vault, keyring } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'secret');
      keyring.refuses = true;
      await expect(vault.seal(id(1), 'token', 'secret')).rejects.toThrow(VaultLocked);
      expect(vault.lastMode()).toBe('locked');
      expect(await vault.mode()).toBe('locked');
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'locked' });
      expect(vault.lastMode()).toBe('locked');
      keyring.refuses = false;
      expect(await vault.mode()).toBe('keyring');
    });

    test('what was held while the keyring was locked is sealed when it opens next', async () => {
      const { vault, keyring } = setUp();
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
  });
}
