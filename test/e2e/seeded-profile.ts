import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccountFile } from '../../main/accounts/account-file.ts';
import type { Account } from '../../main/accounts/account.ts';
import { nodeFileSystem } from '../../main/accounts/file-system.ts';
import { systemClock } from '../../main/expiry/clock.ts';
import { sampleAccount } from '../unit/accounts/samples.ts';

/** A profile in which one account was saved, twice: there is a copy too. */
export async function seedProfile(part: Partial<Account>): Promise<string> {
  return await profileAfter(
    ['before', 'after'].map((label) => [sampleAccount({ label, ...part })]),
  );
}

/** A profile of these accounts. */
export async function seedProfileOf(accounts: readonly Account[]): Promise<string> {
  return await profileAfter([accounts]);
}

async function profileAfter(saves: readonly (readonly Account[])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const file = createAccountFile({
    folder,
    uid: process.geteuid?.() ?? null,
    fileSystem: nodeFileSystem,
    clock: systemClock,
    platform: process.platform,
    newId: randomUUID,
  });
  await file.load();
  for (const accounts of saves) {
    const failed = await file.save(accounts);
    if (failed) throw new Error(`The profile could not be made: ${failed.reason}`);
  }
  return folder;
}
