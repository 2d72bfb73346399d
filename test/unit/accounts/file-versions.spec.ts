import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { reached, shows } from '../../faults/reached.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { openOn, path } from './open-file.ts';
import { id, start } from './samples.ts';

/** What every version has written into its file in `files/`, told in what all of them know. */
const written = [
  { id: id(1), label: 'leaf.eco production', expiresAt: start + 2_592_000_000, password: null },
  { id: id(2), label: 'Zürich 🚀', expiresAt: null, password: 'djExcGFzc3dvcmQ=' },
  { id: id(3), label: 'signed out', expiresAt: undefined, password: null },
];

for (let version = 1; version <= schemaVersion; version++) {
  test(`a file of schema version ${version} loads, nothing is missing`, shows('R11'), async () => {
    const bytes = await readFile(join(import.meta.dirname, 'files', `version-${version}.jsonl`));
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
