import { randomBytes } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { VaultLocked } from '../../../main/accounts/keyring-queue.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
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

    test('a record is opened only for the account and the kind it was sealed for', async () => {
      const { vault } = setUp();
      for (const sealed of [
        await vault.seal(id(1), 'token', 'secret'),
        vault.hold(id(1), 'token', 'secret'),
      ]) {
        expect(await vault.open(sealed, id(2), 'token')).toEqual({ outcome: 'unreadable' });
        expect(await vault.open(sealed, id(1), 'password')).toEqual({ outcome: 'unreadable' });
        expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
      }
    });

    test('a flipped bit anywhere in the ciphertext is recognised', async () => {
      const { vault } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'secret');
      const bytes = Buffer.from(sealed.in === 'keyring' ? sealed.ciphertext : '', 'base64');
      const accepted: number[] = [];
      for (let bit = 3 * 8; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const damaged = { in: 'keyring', ciphertext: flipped.toString('base64') } as const;
        const opened = await vault.open(damaged, id(1), 'token');
        if (opened.outcome !== 'unreadable') accepted.push(bit);
      }
      expect(accepted).toEqual([]);
    });

    test('without a keyring secrets live in memory until the vault stops', async () => {
      const { vault, keyring } = setUp();
      keyring.available = false;
      expect(await vault.mode()).toBe('memory');
      const sealed = await vault.seal(id(1), 'token', 'CANARY');
      expect(sealed.in).toBe('memory');
      expect(JSON.stringify(sealed)).not.toContain('CANARY');
      expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'CANARY' });
      vault.stop();
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
    });

    test('a forgotten secret is gone', async () => {
      const { vault } = setUp();
      const sealed = vault.hold(id(1), 'token', 'secret');
      vault.forget(sealed);
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
    });

    test("Chromium's key of last resort protects nothing", async () => {
      const { vault, keyring } = setUp();
      keyring.tag = 'v10';
      expect(await vault.mode()).toBe('memory');
      expect((await vault.seal(id(1), 'token', 'secret')).in).toBe('memory');
    });

    test('a record made with the key of last resort is not ours', async () => {
      const { vault, keyring } = setUp();
      keyring.tag = 'v10';
      const forged = keyring.encrypt('anything').toString('base64');
      const opened = await vault.open({ in: 'keyring', ciphertext: forged }, id(1), 'token');
      expect(opened).toEqual({ outcome: 'unreadable' });
    });

    test('a keyring that is away is told from a key that is gone, and both can come back', async () => {
      const { vault, keyring } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'secret');
      const { key } = keyring;

      Object.assign(keyring, { available: false, refuses: true });
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'locked' });
      Object.assign(keyring, { available: true, refuses: false, key: randomBytes(16) });
      expect(await vault.open(sealed, id(1), 'token')).toEqual({ outcome: 'unreadable' });
      Object.assign(keyring, { key: randomBytes(16), tag: 'v10' });
      expect((await vault.open(sealed, id(1), 'token')).outcome).not.toBe('ok');
      Object.assign(keyring, { key, tag: 'v11' });
      expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
    });

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

    test('10,000 wrong keys: some decrypt to something, none is accepted', async () => {
      const { vault, keyring } = setUp();
      const sealed = await vault.seal(id(1), 'token', 'secret');
      const bytes = Buffer.from(sealed.in === 'keyring' ? sealed.ciphertext : '', 'base64');
      let accepted = 0;
      let decrypted = 0;
      for (let trial = 0; trial < 10_000; trial++) {
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
    });
  });
}

function slow() {
  const keyring = new FakeKeyring();
  const clock = new FakeClock();
  const async = shapes[1]?.[1];
  if (!async) throw new Error('No asynchronous shape');
  const vault = createVault({ safeStorage: async(keyring), platform: 'linux', clock });
  return { keyring, clock, vault };
}

test('a key that was rotated gives a fresh record that opens', async () => {
  const { keyring, vault } = slow();
  const sealed = await vault.seal(id(1), 'token', 'secret');
  keyring.stale = true;
  const opened = await vault.open(sealed, id(1), 'token');
  if (opened.outcome !== 'ok' || !opened.resealed) throw new Error('No fresh record');
  expect(opened.resealed).not.toEqual(sealed);
  expect(await vault.open(opened.resealed, id(1), 'token')).toMatchObject({ value: 'secret' });
});

test('a fresh record that cannot be made costs nothing', async () => {
  const { keyring, vault } = slow();
  const sealed = await vault.seal(id(1), 'token', 'secret');
  keyring.stale = true;
  keyring.tag = 'v10';
  expect(await vault.open(sealed, id(1), 'token')).toEqual({
    outcome: 'ok',
    value: 'secret',
    resealed: null,
  });
});

test('calls go one at a time, however many are asked for', async () => {
  const { keyring, vault } = slow();
  const seals = Array.from({ length: 20 }, (_, n) => vault.seal(id(n), 'token', `secret ${n}`));
  const opens = (await Promise.all(seals)).map((sealed, n) => vault.open(sealed, id(n), 'token'));
  expect(await Promise.all(opens)).toMatchObject(seals.map((_, n) => ({ value: `secret ${n}` })));
  expect(keyring.mostAtOnce).toBe(1);
});

test('a hung keyring is given up after 30 s, shows one dialog only, and works again later', async () => {
  const { keyring, clock, vault } = slow();
  const sealed = await vault.seal(id(1), 'token', 'secret');
  const callsBefore = keyring.calls;
  let answer = (): void => {};
  keyring.answers = new Promise((resolve) => {
    answer = resolve;
  });

  const opens = [1, 2, 3].map(() => vault.open(sealed, id(1), 'token'));
  const seal = vault.seal(id(1), 'token', 'new').catch((error: unknown) => error);
  await clock.run(29_999);
  expect(clock.timersSet).toBe(4);
  await clock.run(1);
  expect(await Promise.all(opens)).toEqual(opens.map(() => ({ outcome: 'locked' })));
  expect(await seal).toBeInstanceOf(VaultLocked);
  expect(vault.lastMode()).toBe('locked');
  expect(keyring.mostAtOnce).toBe(1);

  answer();
  keyring.answers = Promise.resolve();
  await settle();
  // Only the call that hung was made; the three that waited behind it never began.
  expect(keyring.calls).toBe(callsBefore + 1);
  expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
  expect(clock.timersSet).toBe(0);
});

test('stopping ends what waits for the keyring and leaves no timer', async () => {
  const { keyring, clock, vault } = slow();
  keyring.answers = new Promise(() => {});
  const seal = vault.seal(id(1), 'token', 'secret').catch((error: unknown) => error);
  await settle();
  vault.stop();
  expect(await seal).toBeInstanceOf(VaultLocked);
  expect(clock.timersSet).toBe(0);
  await expect(vault.seal(id(1), 'token', 'secret')).rejects.toThrow(VaultLocked);
});

test('asking for the mode twice at once probes once', async () => {
  const { keyring, vault } = slow();
  expect(await Promise.all([vault.mode(), vault.mode()])).toEqual(['keyring', 'keyring']);
  expect(keyring.calls).toBe(2);
});
