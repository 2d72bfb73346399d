import type { Goal } from '../bench.ts';
import { clickRounds, openAndClose, whileInTray } from '../rounds/tray-clicks.ts';

export const openFromTray: Goal = {
  name: 'open-from-tray',
  what: 'menu event until the account list is painted, window not yet created',
  floor: 'bare window created on click',
  goal: 1.25,
  async measure(bench) {
    const { apps, bus } = await bench.desktop();
    return whileInTray(apps.bareHandlers, apps.probedTen, async (bare, ours) => ({
      kind: 'paired',
      unit: 'ms',
      rounds: await clickRounds(
        bench.plan.clicks,
        async () => (await openAndClose(bus, bare)).sinceClickMs,
        async () => (await openAndClose(bus, ours)).sinceClickMs,
      ),
    }));
  },
};
