import type { Goal } from '../bench.ts';
import { openMany, withoutWrites, type ManyAccounts } from '../core/ten-thousand.ts';
import { inProcessRounds } from '../rounds/in-process.ts';

/** One is too short to be timed, and twenty are no longer than what the engine does at times besides. */
const changes = 100;

/** All of it up to where `rename` first waits; what comes after is the disk's. */
async function changeMs(accounts: ManyAccounts): Promise<number> {
  let ms = 0;
  for (let count = 0; count < changes; count += 1) {
    const startedAt = performance.now();
    const saved = accounts.rename(accounts.first);
    accounts.draw();
    ms += performance.now() - startedAt;
    await saved;
  }
  return ms / changes;
}

export const menuTenThousand: Goal = {
  name: 'menu-10k',
  what: 'one account changes and the tray menu is drawn anew, 10,000 accounts',
  floor: 'the same with 25 accounts',
  goal: 1.3,
  async measure(bench) {
    const few = await openMany(bench.folder, 25, withoutWrites);
    const tenThousand = await openMany(bench.folder, 10_000, withoutWrites);
    try {
      const rounds = await inProcessRounds(
        bench,
        () => changeMs(few),
        () => changeMs(tenThousand),
      );
      return { kind: 'paired', unit: 'ms', rounds };
    } finally {
      await few.stop();
      await tenThousand.stop();
    }
  },
};
