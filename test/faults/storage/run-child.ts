import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from '../../../build/setup/process.mjs';
import type { Said } from './child.ts';

/** A command, the child's arguments as its last ones. */
export type Command = readonly [program: string, ...args: string[]];

const parseSaid = JSON.parse as (line: string) => Said;

function saidIn(output: string): readonly Said[] {
  // What follows the last line break was cut off by the kill.
  return output.split('\n').slice(0, -1).map(parseSaid);
}

/** Runs it to its end; answers what it said. Fails when it ended in another way than by itself. */
export async function runChild(
  [program, ...args]: Command,
  options: SpawnOptions = {},
): Promise<readonly Said[]> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`It ended with ${child.exitCode}: ${errors}`);
  return saidIn(output);
}

/** Kills it so many milliseconds after its first save; answers what it said until then. */
export async function killChild(
  [program, ...args]: Command,
  afterMs: number,
): Promise<readonly Said[]> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  const closed = once(child, 'close');
  while (!output.includes('"saved"')) {
    if (child.exitCode !== null) throw new Error(`It ended by itself with ${child.exitCode}.`);
    await Promise.race([once(child.stdout, 'data'), closed]);
  }
  await sleep(afterMs);
  child.kill('SIGKILL');
  await closed;
  return saidIn(output);
}

/** A Node that this user may run: root's own may lie where nobody else may go. */
export async function nodeFor(
  user: { readonly uid?: number; readonly gid?: number },
  folder: string,
): Promise<string> {
  const { execPath } = process;
  if (capture(execPath, ['--version'], user).ok) return execPath;
  const copy = join(folder, 'node');
  await copyFile(execPath, copy);
  return copy;
}
