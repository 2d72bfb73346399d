import { setTimeout as sleep } from 'node:timers/promises';
import { argumentsOf, runningApps } from './processes.ts';

/** More than an app takes to end. */
const endWithinMs = 5_000;

/** Where each app was first seen. */
const files = new Map<number, string>();

function note(apps: readonly number[], file: string): void {
  for (const pid of apps) if (!files.has(pid)) files.set(pid, file);
}

/** The apps that the tests of this file share. Ends those of another file, and tells of them. */
export async function sharedApps(file: string): Promise<ReadonlySet<number>> {
  const apps = runningApps();
  note(apps, file);
  await endAndTell(apps.filter((pid) => files.get(pid) !== file));
  return new Set(apps);
}

/**
 * Waits until no more apps run than the tests share: one that was started anew takes the place of
 * the one before. Else ends those that came, and tells of them.
 */
export async function endOthers(shared: ReadonlySet<number>, file: string): Promise<void> {
  let apps = runningApps();
  for (const started = Date.now(); apps.length > shared.size; apps = runningApps()) {
    note(apps, file);
    if (Date.now() - started > endWithinMs)
      await endAndTell(apps.filter((pid) => !shared.has(pid)));
    await sleep(50);
  }
  note(apps, file);
}

async function endAndTell(apps: readonly number[]): Promise<void> {
  if (apps.length === 0) return;
  const names = apps.map((pid) => `${argumentsOf(String(pid)).join(' ')} (of ${files.get(pid)})`);
  for (const pid of apps) process.kill(pid, 'SIGKILL');
  while (runningApps().some((pid) => apps.includes(pid))) await sleep(20);
  throw new Error(`An app outlived its test: ${names.join(', ')}`);
}
