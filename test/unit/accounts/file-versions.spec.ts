import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { payloadOf } from '../../../main/accounts/account-record.ts';
import { encodeFile } from '../../../main/accounts/file-format.ts';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { reached, shows } from '../../faults/reached.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { openOn, path } from './open-file.ts';
import { id, sampleAccount, sampleToken, start } from './samples.ts';

/** What every version wrote into its file in `files/`, told in what all of them know. */
const written = [
  { id: id(1), label: 'leaf.eco production', expiresAt: start + 2_592_000_000, password: null },
  { id: id(2), label: 'Zürich 🚀', expiresAt: null, password: 'djExcGFzc3dvcmQ=' },
  { id: id(3), label: 'signed out', expiresAt: undefined, password: null },
];

const accountsNow = [
  sampleAccount(),
  sampleAccount({
    id: id(2),
    label: 'Zürich 🚀',
    environment: null,
    token: sampleToken({
      header: { name: 'Cookie', prefix: '' },
      expiresAt: null,
      expirySource: 'session',
      realm: 'example',
      remindersShown: [0, 900_000, 'away'],
    }),
    sealedPassword: { in: 'keyring', ciphertext: 'djExcGFzc3dvcmQ=', by: null },
    copyFormat: 'curl',
    pinned: true,
    lastFailure: { kind: 'bad-credentials', status: 401 },
  }),
  sampleAccount({ id: id(3), label: 'signed out', token: null }),
];

/** A new version writes its file once; from then on every later version has to read it. */
async function fileOf(version: number): Promise<Buffer> {
  const file = join(import.meta.dirname, 'files', `version-${version}.jsonl`);
  if (version === schemaVersion && !existsSync(file)) {
    await writeFile(file, encodeFile(schemaVersion, payloadOf(accountsNow)));
    throw new Error(`${file} was missing and is written: keep it.`);
  }
  return await readFile(file);
}

for (let version = 1; version <= schemaVersion; version++) {
  test(`a file of schema version ${version} loads, nothing is missing`, shows('R11'), async () => {
    const bytes = await fileOf(version);
    const disk = new MemoryFileSystem();
    disk.put(path, bytes);
    const { accounts, notice } = await openOn(disk).load();
    expect(notice).toBeNull();
    const read = accounts.map(({ id: accountId, label, token, sealedPassword }) => ({
      id: accountId,
      label,
      expiresAt: token?.expiresAt,
      password: sealedPassword?.in === 'keyring' ? sealedPassword.ciphertext : null,
    }));
    expect(read).toEqual(written);
    // Only a save writes the newer form.
    expect(disk.read(path)).toEqual(bytes);
    reached('R11', { [`accounts from version ${version}`]: read.length });
  });
}
