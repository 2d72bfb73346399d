// Calls that wait: as Electron has them from 42 on.
import { expect, test } from 'playwright/test';
import { VaultLocked } from '../../../main/accounts/keyring-queue.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { asyncShape, FakeKeyring } from './fake-keyring.ts';
import { id } from './samples.ts';

function slow() {
  const keyring = new FakeKeyring();
  const clock = new FakeClock();
  const vault = createVault({ safeStorage: asyncShape(keyring), platform: 'linux', clock });
  return { keyring, clock, vault };
}

test('a key that was rotated gives a fresh record that opens', shows('K11'), async () => {
  const { keyring, vault } = slow();
  const sealed = await vault.seal(id(1), 'token', 'secret');
  keyring.stale = true;
  const opened = await vault.open(sealed, id(1), 'token');
  if (opened.outcome !== 'ok' || !opened.resealed) throw new Error('No fresh record');
  expect(opened.resealed).not.toEqual(sealed);
  expect(await vault.open(opened.resealed, id(1), 'token')).toMatchObject({ value: 'secret' });
});

test('a fresh record that cannot be made costs nothing', shows('K11'), async () => {
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

test('calls go one at a time, however many are asked for', shows('K3'), async () => {
  const { keyring, vault } = slow();
  const seals = Array.from({ length: 20 }, (_, n) => vault.seal(id(n), 'token', `secret ${n}`));
  const opens = (await Promise.all(seals)).map((sealed, n) => vault.open(sealed, id(n), 'token'));
  expect(await Promise.all(opens)).toMatchObject(seals.map((_, n) => ({ value: `secret ${n}` })));
  expect(keyring.mostAtOnce).toBe(1);
});

test(
  'a hung keyring is given up after 30 s, shows one dialog only, and works again later',
  shows('K3'),
  async () => {
    const { keyring, clock, vault } = slow();
    const sealed = await vault.seal(id(1), 'token', 'secret');
    const callsBefore = keyring.calls;
    let answer = (): void => {};
    keyring.answers = new Promise((resolve) => {
      answer = resolve;
    });

    const askedAt = clock.monotonic();
    const opens = [1, 2, 3].map(() => vault.open(sealed, id(1), 'token'));
    const seal = vault.seal(id(1), 'token', 'new').catch((error: unknown) => error);
    await clock.run(29_999);
    expect(clock.timersSet).toBe(4);
    await clock.run(1);
    expect(await Promise.all(opens)).toEqual(
      opens.map(() => ({ outcome: 'locked', sealedBy: null })),
    );
    expect(await seal).toBeInstanceOf(VaultLocked);
    const waitedMs = clock.monotonic() - askedAt;
    expect(vault.lastMode()).toBe('locked');
    expect(keyring.mostAtOnce).toBe(1);

    // 45 s after it was asked.
    await clock.run(15_000);
    answer();
    keyring.answers = Promise.resolve();
    await settle();
    // Only the call that hung was made; the three that waited behind it never began.
    expect(keyring.calls).toBe(callsBefore + 1);
    expect(await vault.open(sealed, id(1), 'token')).toMatchObject({ value: 'secret' });
    expect(clock.timersSet).toBe(0);
    reached('K3', {
      's until it is given up': waitedMs / 1_000,
      'calls at once': keyring.mostAtOnce,
    });
  },
);

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

test('asking for the mode twice at once probes once', shows('K3'), async () => {
  const { keyring, vault } = slow();
  expect(await Promise.all([vault.mode(), vault.mode()])).toEqual(['keyring', 'keyring']);
  expect(keyring.calls).toBe(2);
});
