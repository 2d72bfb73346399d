import type { Goal } from '../bench.ts';
import { bundleBeforeTray } from './bundle-before-tray.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { idleCpu } from './idle-cpu.ts';
import { idleMemory } from './idle-memory.ts';
import { idleWakeups } from './idle-wakeups.ts';
import { listTenThousandScroll } from './list-10k-scroll.ts';
import { listTenThousand } from './list-10k.ts';
import { login } from './login.ts';
import { memoryAfterClose } from './memory-after-close.ts';
import { menuTenThousand } from './menu-10k.ts';
import { openFromTray } from './open-from-tray.ts';
import { parallelLogins } from './parallel-logins.ts';
import { saveTenThousand } from './save-10k.ts';
import { startCpu } from './start-cpu.ts';
import { startToTrayTenThousand } from './start-to-tray-10k.ts';
import { startToTray } from './start-to-tray.ts';
import { startToWindow } from './start-to-window.ts';
import { tickTenThousand } from './tick-10k.ts';
import { trayCopy } from './tray-copy.ts';
import { windowMemory } from './window-memory.ts';

/** Every goal, in the order of the table. One file each; a new one is a line here. */
export const goals: readonly Goal[] = [
  startToTray,
  startCpu,
  startToTrayTenThousand,
  startToWindow,
  openFromTray,
  idleMemory,
  windowMemory,
  memoryAfterClose,
  idleCpu,
  idleWakeups,
  bundleBeforeTray,
  bundleRenderer,
  trayCopy,
  login,
  parallelLogins,
  saveTenThousand,
  tickTenThousand,
  listTenThousand,
  listTenThousandScroll,
  menuTenThousand,
];
