// Ten thousand accounts. Time on a busy machine says nothing, so the best of some tries counts.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { createAccountFile } from '../../../main/accounts/account-file.ts';
import { nodeFileSystem } from '../../../main/accounts/file-system.ts';
import { systemClock } from '../../../main/expiry/clock.ts';
import { inFull, reached, shows, times } from '../reached.ts';
import { numbered } from './numbered-accounts.ts';

const tries = times(8, 20);

test('10,000 accounts are loaded and saved in no time', shows('R10'), async () => {
  const folder = await mkdtemp(join(tmpdir(), 'token-tray-many-'));
  try {
    const open = () =>
      createAccountFile({
        folder,
        uid: process.geteuid?.() ?? null,
        fileSystem: nodeFileSystem,
        clock: systemClock,
        platform: process.platform,
        newId: randomUUID,
      });
    const many = numbered(1, 10_000);
    const loads: number[] = [];
    const saves: number[] = [];
    for (let count = 0; count < tries; count++) {
      const file = open();
      const start = performance.now();
      await file.load();
      const loaded = performance.now();
      expect(await file.save(many)).toBeNull();
      if (count > 0) loads.push(loaded - start);
      saves.push(performance.now() - loaded);
    }
    expect((await open().load()).accounts).toEqual(many);
    const [loadMs, saveMs] = [Math.min(...loads), Math.min(...saves)];
    // On a machine that does other things meanwhile the figure says nothing of the app.
    if (inFull) {
      expect(loadMs).toBeLessThan(500);
      expect(saveMs).toBeLessThan(150);
    }
    reached('R10', { 'ms to load': Math.ceil(loadMs), 'ms to save': Math.ceil(saveMs) });
  } finally {
    await rm(folder, { recursive: true });
  }
});
