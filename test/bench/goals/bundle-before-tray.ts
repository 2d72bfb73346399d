import * as z from 'zod/mini';
import type { Goal } from '../bench.ts';
import { launch } from '../machine/running-app.ts';

const script = z.object({ at: z.number(), name: z.string(), bytes: z.number() });
const allowedKb = 200;

export const bundleBeforeTray: Goal = {
  name: 'bundle-before-tray',
  what: 'JavaScript that main loads before the icon is in the panel',
  floor: `${allowedKb} KB`,
  goal: 1,
  async measure(bench) {
    const { apps, bus } = await bench.desktop();
    const running = launch(apps.probedTen, ['--hidden']);
    try {
      const trayAt = await bus.waitFor('StatusNotifierItemRegistered', running.spawnedAt);
      const loaded = running.allTold('script', script).filter(({ at }) => at <= trayAt);
      const bytes = loaded.reduce((sum, one) => sum + one.bytes, 0);
      return { kind: 'exact', unit: 'KB', allowed: allowedKb, found: bytes / 1_000 };
    } finally {
      await running.quit();
    }
  },
};
