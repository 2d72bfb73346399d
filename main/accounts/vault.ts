import { randomUUID } from 'node:crypto';
import type { Keyring, VaultMode } from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import type { Sealed } from './account.ts';
import { unwrap, wrap, type SecretKind } from './envelope.ts';
import { createKeyringQueue, VaultLocked } from './keyring-queue.ts';
import type { SafeStorage } from './safe-storage.ts';

export type Opened =
  /** `resealed` replaces what was opened, when it is not null: the key or the protection got better. */
  | { readonly outcome: 'ok'; readonly value: string; readonly resealed: Sealed | null }
  /** The keyring is away, or it is another one (`sealedBy`); the record is as good as before. */
  | { readonly outcome: 'locked'; readonly sealedBy: Keyring | null }
  /** The keyring is there but not the key, or the record is not what was sealed. */
  | { readonly outcome: 'unreadable' };

/** Keeps secrets. Asks the keyring nothing before the first call. */
export interface Vault {
  /** Where a secret that is sealed now would go. All but `keyring` is found out anew at every call. */
  mode(): Promise<VaultMode>;
  /** What the last call found; null before the first. */
  lastMode(): VaultMode | null;
  /** The keyring would ask the user for its password, or hangs. Found out without a dialog. */
  isLocked(): Promise<boolean>;
  /** The keyring that this is sealed in, when it is known and another one than that in use. */
  otherKeyring(sealed: Sealed): Keyring | null;
  /**
   * Without a keyring the secret is held in memory.
   * @throws VaultLocked when there is a keyring that did not answer or refused.
   */
  seal(accountId: string, kind: SecretKind, value: string): Promise<Sealed>;
  /** Keeps a secret until the process ends, whatever the keyring does. */
  hold(accountId: string, kind: SecretKind, value: string): Sealed;
  open(sealed: Sealed, accountId: string, kind: SecretKind): Promise<Opened>;
  forget(sealed: Sealed): void;
  /** Forgets what is held in memory; calls that wait for the keyring end as locked. */
  stop(): void;
}

export interface VaultOptions {
  readonly safeStorage: SafeStorage;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'setTimer'>;
}

export function createVault({ safeStorage, platform, clock }: VaultOptions): Vault {
  const queue = createKeyringQueue(clock);
  const held = new Map<string, string>();
  let found: VaultMode | null = null;
  let probing: Promise<VaultMode> | null = null;

  /** Chromium's key of last resort is the same on every Linux machine; its ciphertext starts so. */
  function isUnprotected(ciphertext: Uint8Array): boolean {
    return platform === 'linux' && Buffer.from(ciphertext.subarray(0, 3)).toString() === 'v10';
  }

  /** Null without a keyring. Rejects when the keyring does not answer or refuses. */
  async function encrypt(text: string): Promise<Uint8Array | null> {
    const ciphertext = await queue.run(async () =>
      (await safeStorage.available()) ? await safeStorage.encrypt(text) : null,
    );
    return ciphertext && !isUnprotected(ciphertext) ? ciphertext : null;
  }

  /** Encrypts and decrypts something worthless. Nobody asked for it, so it brings up no dialog. */
  async function probe(): Promise<VaultMode> {
    if (await safeStorage.isLocked()) return (found = 'locked');
    try {
      const text = randomUUID();
      const ciphertext = await encrypt(text);
      const returned = ciphertext && (await queue.run(() => safeStorage.decrypt(ciphertext)));
      if (!returned) found = 'memory';
      else found = returned.text === text ? 'keyring' : 'locked';
    } catch {
      // Whatever the keyring's reason: no secret can be sealed now.
      found = 'locked';
    }
    return found;
  }

  function mode(): Promise<VaultMode> {
    if (found === 'keyring') return Promise.resolve(found);
    probing ??= probe().finally(() => {
      probing = null;
    });
    return probing;
  }

  async function seal(accountId: string, kind: SecretKind, value: string): Promise<Sealed> {
    const ciphertext = await encrypt(wrap(accountId, kind, value)).catch(() => {
      found = 'locked';
      // The keyring's own error may quote what it was given.
      throw new VaultLocked();
    });
    found = ciphertext ? 'keyring' : 'memory';
    return ciphertext ? inKeyring(ciphertext) : hold(accountId, kind, value);
  }

  function inKeyring(ciphertext: Uint8Array): Sealed {
    const text = Buffer.from(ciphertext).toString('base64');
    return { in: 'keyring', ciphertext: text, by: safeStorage.keyring() };
  }

  function otherKeyring(sealed: Sealed): Keyring | null {
    const by = sealed.in === 'keyring' ? sealed.by : null;
    return by === safeStorage.keyring() ? null : by;
  }

  function hold(accountId: string, kind: SecretKind, value: string): Sealed {
    const reference = randomUUID();
    held.set(reference, wrap(accountId, kind, value));
    return { in: 'memory', reference };
  }

  async function open(sealed: Sealed, accountId: string, kind: SecretKind): Promise<Opened> {
    if (sealed.in === 'memory') {
      const value = unwrap(held.get(sealed.reference) ?? '', accountId, kind);
      if (value === null) return { outcome: 'unreadable' };
      // Locked is not for ever: what was held for that reason moves to the keyring once it answers.
      const later = found === 'memory' || (await safeStorage.isLocked());
      const better = later ? null : await reseal(accountId, kind, value);
      if (better) found = 'keyring';
      return { outcome: 'ok', value, resealed: better };
    }
    const ciphertext = Buffer.from(sealed.ciphertext, 'base64');
    // Never written by us: anyone can make such a record.
    if (isUnprotected(ciphertext)) return { outcome: 'unreadable' };
    try {
      const { text, stale } = await queue.run(() => safeStorage.decrypt(ciphertext));
      const value = unwrap(text, accountId, kind);
      if (value === null) return unreadable(sealed);
      found = 'keyring';
      return {
        outcome: 'ok',
        value,
        resealed: stale ? await reseal(accountId, kind, value) : null,
      };
    } catch (error) {
      found = 'locked';
      if (error instanceof VaultLocked) return { outcome: 'locked', sealedBy: null };
      // A wrong key and a locked keyring give the same error. A keyring that works now tells them apart.
      return (await mode()) === 'keyring'
        ? unreadable(sealed)
        : { outcome: 'locked', sealedBy: otherKeyring(sealed) };
    }
  }

  /** With the key of another keyring it may well be readable. */
  function unreadable(sealed: Sealed): Opened {
    const sealedBy = otherKeyring(sealed);
    return sealedBy ? { outcome: 'locked', sealedBy } : { outcome: 'unreadable' };
  }

  /** Null when it did not work out: the former record is still good. */
  async function reseal(
    accountId: string,
    kind: SecretKind,
    value: string,
  ): Promise<Sealed | null> {
    try {
      const ciphertext = await encrypt(wrap(accountId, kind, value));
      if (!ciphertext) return null;
      const { text } = await queue.run(() => safeStorage.decrypt(ciphertext));
      return unwrap(text, accountId, kind) === value ? inKeyring(ciphertext) : null;
    } catch {
      return null;
    }
  }

  return {
    mode,
    lastMode: () => found,
    isLocked: () => safeStorage.isLocked(),
    otherKeyring,
    seal,
    hold,
    open,
    forget: (sealed) => {
      if (sealed.in === 'memory') held.delete(sealed.reference);
    },
    stop: () => {
      queue.stop();
      held.clear();
    },
  };
}
