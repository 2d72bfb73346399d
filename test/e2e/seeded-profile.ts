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
  for (const label of ['before', 'after']) {
    const failed = await file.save([sampleAccount({ label, ...part })]);
    if (failed) throw new Error(`The profile could not be made: ${failed.reason}`);
  }
  return folder;
}
