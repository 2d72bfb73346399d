import type { Goal } from '../bench.ts';
import type { BusWatch } from '../machine/bus-watch.ts';
import { wallClockNow } from '../machine/wall-clock.ts';
import { watchClipboard, type ClipboardWatch } from '../machine/x11.ts';
import {
  clickedAt,
  clickRounds,
  readyToClick,
  whileInTray,
  type AppInTray,
} from '../rounds/tray-clicks.ts';

async function copyMs(
  bus: BusWatch,
  clipboard: ClipboardWatch,
  { icon }: AppInTray,
  label: RegExp,
): Promise<number> {
  const click = await readyToClick(icon, label);
  const owned = clipboard.nextOwner().then(wallClockNow);
  const [clicked, ownedAt] = await Promise.all([clickedAt(bus, click), owned]);
  return ownedAt - clicked;
}

export const trayCopy: Goal = {
  name: 'tray-copy',
  what: 'D-Bus menu event until the clipboard has its new owner',
  floor: 'bare handler with a constant string',
  goal: 1.5,
  async measure(bench) {
    const { apps, bus } = await bench.desktop();
    const clipboard = await watchClipboard(process.env);
    try {
      return await whileInTray(apps.bareHandlers, apps.probedTen, async (bare, ours) => ({
        kind: 'paired',
        unit: 'ms',
        rounds: await clickRounds(
          bench.plan.copies,
          () => copyMs(bus, clipboard, bare, /^Copy/),
          () => copyMs(bus, clipboard, ours, / days left$/),
        ),
      }));
    } finally {
      clipboard.stop();
    }
  },
};
