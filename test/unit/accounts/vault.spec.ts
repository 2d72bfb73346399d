import { randomBytes } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { VaultLocked } from '../../../main/accounts/keyring-queue.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { FakeKeyring, shapes } from './fake-keyring.ts';
import { id } from './samples.ts';

for (const [shape, safeStorageOver] of shapes) {
  const setUp = (keyring = new FakeKeyring()) => {
    const clock = new FakeClock();
    const safeStorage = safeStorageOver(keyring);
    return { keyring, clock, vault: createVault({ safeStorage, platform: 'linux', clock }) };
  };

  test.describe(shape, () => {
    test('what is sealed is opened again, by a later vault too', async () => {
      const { vault, keyring } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'CANARY');
      expect(sealed.in).toBe('keyring');
      expect(JSON.stringify(sealed)).not.toContain('CANARY');
      expect(vault.lastMode()).toBe('keyring');
      expect(await setUp(keyring).vault.open(sealed, id(1), 'token')).toEqual({
        outcome: 'ok',
        value: 'CANARY',
        resealed: null,
      });
    });

    test('nothing is asked of the keyring before the first call', () => {
      const { vault, keyring } = setUp();
      expect(vault.lastMode()).toBeNull();
      expect(keyring.calls).toBe(0);
    });

    test('equal secrets do not give equal ciphertext', async () => {
      const { vault } = setUp();
      const seals = [1, 2].map(() => vault.seal(id(1), 'password', 'same'));
      const [first, second] = await Promise.all(seals);
      expect(first).not.toEqual(second);
    });

    test(
      'a record is opened only for the account and the kind it was sealed for',
      shows('R6'),
      async () => {
        const { vault } = setUp();
        for (const sealed of [
          await vault.seal(id(1), 'token', 'secret'),
          vault.hold(id(1), 'token', 'secret'),
        ]) {
          expect(await vault.open(sealed, id(2), 'token')).toEqual({ outcome: 'unreadable' });
          expect(await vault.open(sealed, id(1), 'password')).toEqual({ outcome: 'unreadable' });
          expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
        }
      },
    );

    test('a flipped bit anywhere in the ciphertext is recognised', async () => {
      const { vault } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'secret');
      const bytes = Buffer.from(sealed.in === 'keyring' ? sealed.ciphertext : '', 'base64');
      const accepted: number[] = [];
      for (let bit = 3 * 8; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const damaged = { ...sealed, ciphertext: flipped.toString('base64') };
        const opened = await vault.open(damaged, id(1), 'token');
        if (opened.outcome !== 'unreadable') accepted.push(bit);
      }
      expect(accepted).toEqual([]);
    });

    test(
      'without a keyring secrets live in memory until the vault stops',
      shows('K2'),
      async () => {
        const { vault, keyring } = setUp();
        keyring.available = false;
        expect(await vault.mode()).toBe('memory');
        const sealed = await vault.seal(id(1), 'token', 'CANARY');
        expect(sealed.in).toBe('memory');
        expect(JSON.stringify(sealed)).not.toContain('CANARY');
        expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'CANARY' });
        vault.stop();
        expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
      },
    );

    test('a forgotten secret is gone', async () => {
      const { vault } = setUp();
      const sealed = vault.hold(id(1), 'token', 'secret');
      vault.forget(sealed);
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
    });

    test("Chromium's key of last resort protects nothing", shows('K2'), async () => {
      const { vault, keyring } = setUp();
      keyring.tag = 'v10';
      expect(await vault.mode()).toBe('memory');
      expect((await vault.seal(id(1), 'token', 'secret')).in).toBe('memory');
    });

    test('a record made with the key of last resort is not ours', async () => {
      const { vault, keyring } = setUp();
      keyring.tag = 'v10';
      const forged = keyring.encrypt('anything').toString('base64');
      const opened = await vault.open(
        { in: 'keyring', ciphertext: forged, by: null },
        id(1),
        'token',
      );
      expect(opened).toEqual({ outcome: 'unreadable' });
    });

    test(
      'a keyring that is away is told from a key that is gone, and both can come back',
      shows('K6'),
      async () => {
        const { vault, keyring } = setUp();
        const sealed = await vault.seal(id(1), 'token', 'secret');
        const { key } = keyring;

        Object.assign(keyring, { available: false, refuses: true });
        expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ outcome: 'locked' });
        Object.assign(keyring, { available: true, refuses: false, key: randomBytes(16) });
        expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
        Object.assign(keyring, { key: randomBytes(16), tag: 'v10' });
        expect((await vault.open(sealed, id(1), 'token')).outcome).not.toBe('ok');
        Object.assign(keyring, { key, tag: 'v11' });
        expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
      },
    );

    test('a keyring that refuses to seal is locked, and its words are not passed on', async () => {
      const { vault, keyring } = setUp();
      keyring.refuses = true;
      const refusal: unknown = await vault
        .seal(id(1), 'token', 'CANARY')
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(VaultLocked);
      const said = refusal instanceof Error ? `${refusal.stack} ${String(refusal.cause)}` : '';
      expect(said).not.toContain('CANARY');
    });

    test('memory is not for ever: a keyring that was only locked is asked again', async () => {
      const { vault, keyring } = setUp();
      keyring.available = false;
      const held = await vault.seal(id(1), 'token', 'secret');
      keyring.available = true;
      expect(await vault.mode()).toBe('keyring');
      const opened = await vault.open(held, id(1), 'token');
      expect(opened).toMatchObject({ value: 'secret', resealed: { in: 'keyring' } });
    });

    test(
      '10,000 wrong keys: some decrypt to something, none is accepted',
      shows('K12'),
      async () => {
        const { vault, keyring } = setUp();
        const sealed = await vault.seal(id(1), 'token', 'secret');
        const bytes = Buffer.from(sealed.in === 'keyring' ? sealed.ciphertext : '', 'base64');
        const trials = 10_000;
        let accepted = 0;
        let decrypted = 0;
        for (let trial = 0; trial < trials; trial++) {
          keyring.key = randomBytes(16);
          try {
            keyring.decrypt(bytes);
            decrypted += 1;
          } catch {
            // The usual end: the padding is wrong. What counts is what gets past it.
            continue;
          }
          if ((await vault.open(sealed, id(1), 'token')).outcome === 'ok') accepted += 1;
        }
        expect(decrypted).toBeGreaterThan(0);
        expect(accepted).toBe(0);
        reached('K12', { [`random keys (${shape})`]: trials, 'that decrypt': decrypted, accepted });
      },
    );
  });
}
