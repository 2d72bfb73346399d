import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { waitFor } from '../../desktop/wait-for.ts';
import { processTree } from './process-tree.ts';
import { readWallClock } from './wall-clock.ts';

/** A packaged app and the user's folder that it runs in. */
export interface BenchApp {
  readonly name: string;
  readonly executable: string;
  /** Holds its profile: XDG_CONFIG_HOME. */
  readonly config: string;
  /** It has the probe in it, which tells of its windows and takes commands. */
  readonly probed: boolean;
}

export interface RunningApp {
  readonly pid: number;
  /** Epoch ms just before the process was made. */
  readonly spawnedAt: number;
  /** What the probe told of an event, the `nth` time that it happened. */
  told<T>(event: string, details: z.ZodMiniType<T>, nth?: number): Promise<T>;
  /** Everything that the probe told of an event so far. */
  allTold<T>(event: string, details: z.ZodMiniType<T>): readonly T[];
  command(command: 'close' | 'scroll'): void;
  /** Ends it as the end of the session does, and waits until nothing of it is left. */
  quit(): Promise<void>;
}

const quitLimitMs = 5_000;
const eventLimitMs = 30_000;
const told = z.object({ event: z.string() });

export function launch(app: BenchApp, args: readonly string[] = []): RunningApp {
  const heard: unknown[] = [];
  const spawnedAt = readWallClock();
  const child = spawn(app.executable, args, {
    stdio: ['ignore', 'ignore', 'ignore', app.probed ? 'ipc' : 'ignore'],
    detached: true, // Ctrl+C is for the benchmark, which ends it in order
    env: { ...process.env, XDG_CONFIG_HOME: app.config },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${app.name} did not start.`);
  child.on('message', (message) => heard.push(message));
  const about = (event: string): unknown[] =>
    heard.filter((message) => told.safeParse(message).data?.event === event);

  return {
    pid,
    spawnedAt,
    told: (event, details, nth = 1) =>
      waitFor(
        `"${event}" of ${app.name}`,
        () => {
          const found = about(event)[nth - 1];
          return found === undefined ? undefined : details.parse(found);
        },
        eventLimitMs,
      ),
    allTold: (event, details) => about(event).map((message) => details.parse(message)),
    command: (command) => child.send(command),
    quit: () => quit(app.name, child, pid),
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody was left in it.
  }
}

async function quit(name: string, child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`${name} had ended by itself.`);
  const tree = processTree(pid);
  const over = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), quitLimitMs);
  await over;
  clearTimeout(limit);
  // Chromium's children take a second to notice, and as long would share its pages with the next app.
  killGroup(pid);
  while (tree.some((process) => existsSync(`/proc/${process}`))) await sleep(20);
}
