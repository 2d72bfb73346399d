import * as z from 'zod/mini';
import type { Bench } from '../bench.ts';
import type { Round } from '../statistics/ratio.ts';
import { clickRounds, openAndClose, whileInTray } from './tray-clicks.ts';

interface Lists {
  /** From the making of the window until its list was painted, ms. */
  readonly opened: readonly Round[];
  /** The longest task of the page while the list was scrolled, ms; 0 where none took 50 ms. */
  readonly longestTaskMs: number;
}

const scrolled = z.object({ longestTaskMs: z.number() });

/** The window with 10,000 accounts beside the window with 10. */
export async function listRounds(bench: Bench): Promise<Lists> {
  const { apps, bus } = await bench.desktop();
  const { probedTen, probedTenThousand } = apps;
  return whileInTray(probedTen, probedTenThousand, async (ten, tenThousand) => {
    const opened = await clickRounds(
      bench.plan.clicks,
      async () => (await openAndClose(bus, ten)).sinceMakingMs,
      async () => (await openAndClose(bus, tenThousand)).sinceMakingMs,
    );
    await openAndClose(bus, tenThousand, async () => {
      tenThousand.app.command('scroll');
      await tenThousand.app.told('scrolled', scrolled);
    });
    const { longestTaskMs } = await tenThousand.app.told('scrolled', scrolled);
    return { opened, longestTaskMs };
  });
}
