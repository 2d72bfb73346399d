import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';

const message = z.object({
  member: z.string(),
  'timestamp-realtime': z.number(),
});

export interface BusWatch {
  /** Epoch ms of the first such message after `since`; fails when there is none for 30 s. */
  waitFor(member: WatchedMember, since: number): Promise<number>;
  stop(): void;
}

/** An icon is in the panel; a panel asks for what a menu item does. */
export type WatchedMember = 'StatusNotifierItemRegistered' | 'Event';

interface Heard {
  readonly member: string;
  readonly at: number;
}

const limitMs = 30_000;
const matches = [
  "interface='org.kde.StatusNotifierWatcher',member='StatusNotifierItemRegistered'",
  "interface='com.canonical.dbusmenu',member='Event'",
];

/** Follows the session bus. The times are those at which a message passed by, whoever sent it. */
export async function watchBus(): Promise<BusWatch> {
  const options = matches.map((match) => `--match=${match}`);
  const child = spawn('busctl', ['--user', '--json=short', ...options, 'monitor'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Heard[] = [];
  const listeners = new Set<() => void>();
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('busctl ended')));
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('Monitoring')) resolve();
    });
  });
  createInterface(child.stdout).on('line', (line) => {
    const parsed = message.safeParse(JSON.parse(line));
    if (!parsed.success) return;
    heard.push({ member: parsed.data.member, at: parsed.data['timestamp-realtime'] / 1000 });
    for (const listener of listeners) listener();
  });

  return {
    waitFor: (member, since) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = heard.find((one) => one.member === member && one.at >= since);
          if (found === undefined) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(found.at);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`No ${member} on the bus for ${limitMs} ms.`));
        }, limitMs);
        listeners.add(look);
        look();
      }),
    stop: () => child.kill(),
  };
}
