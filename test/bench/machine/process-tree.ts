// Figures of a process and everything below it, from /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** Null when the process has ended since it was listed. */
function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES')
      throw new Error(`${path} is closed to this user`, { cause: error });
    return null;
  }
}

function listProc(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => /^\d+$/.test(name));
  } catch {
    return []; // it has ended
  }
}

/** Everything after the name, which may hold spaces and brackets: state is the first field. */
function statFields(pid: string): readonly string[] {
  return readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? [];
}

/** The process and all its descendants. */
export function processTree(root: number): readonly string[] {
  const children = new Map<string, string[]>();
  for (const pid of listProc('/proc')) {
    const parent = statFields(pid)[1] ?? '';
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree: string[] = [];
  const visit = (pid: string): void => {
    tree.push(pid);
    children.get(pid)?.forEach(visit);
  };
  visit(String(root));
  return tree;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: Linux shows 100 ticks a second. */
const tickMs = 10;

/** CPU that the tree has used so far, ms: user and system, children that have ended included. */
export function cpuMsOf(root: number): number {
  const ticks = processTree(root).flatMap((pid) => statFields(pid).slice(11, 15).map(Number));
  return ticks.reduce((sum, count) => sum + count, 0) * tickMs;
}

/** Proportional set size of the tree, MiB: pages that n processes share count as a part of n. */
export function pssMibOf(root: number): number {
  const kib = processTree(root).map((pid) => {
    const rollup = readProc(`/proc/${pid}/smaps_rollup`) ?? '';
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  });
  return kib.reduce((sum, size) => sum + size, 0) / 1024;
}

interface ThreadFigures {
  readonly cpuNs: number;
  readonly switches: number;
}

export type Snapshot = ReadonlyMap<string, ThreadFigures>;

/** CPU and voluntary context switches of every thread of the tree, finer than the 10 ms of `stat`. */
export function snapshotOf(root: number): Snapshot {
  const threads = new Map<string, ThreadFigures>();
  for (const pid of processTree(root)) {
    for (const thread of listProc(`/proc/${pid}/task`)) {
      const folder = `/proc/${pid}/task/${thread}`;
      const status = readProc(`${folder}/status`) ?? '';
      threads.set(`${pid}/${thread}`, {
        cpuNs: Number(readProc(`${folder}/schedstat`)?.split(' ')[0] ?? 0),
        switches: Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0),
      });
    }
  }
  return threads;
}

export interface Activity {
  readonly cpuMs: number;
  readonly switches: number;
}

/** What happened between two snapshots; a thread that ended in between is not counted. */
export function activityBetween(before: Snapshot, after: Snapshot): Activity {
  let cpuNs = 0;
  let switches = 0;
  for (const [thread, now] of after) {
    const then = before.get(thread);
    cpuNs += now.cpuNs - (then?.cpuNs ?? 0);
    switches += now.switches - (then?.switches ?? 0);
  }
  return { cpuMs: cpuNs / 1e6, switches };
}
