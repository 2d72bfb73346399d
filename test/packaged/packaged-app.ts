// The packaged app, driven from outside only: its fuses let nobody in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';

export interface PackagedApp {
  readonly pid: number;
  /** What it wrote to its terminal so far. */
  output(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Quits in the tray, and waits for the end. */
  quit(): Promise<void>;
}

export interface PackagedOptions {
  /** What XDG_CONFIG_HOME names: the profile lies below it. */
  readonly config: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export const program = process.env['TOKEN_TRAY_PACKAGE'] ?? '';

/** A place for a profile of its own. */
export function newConfig(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'config-'));
}

export function profileIn(config: string): string {
  return join(config, 'Token Tray');
}

export function startPackaged({ config, args = [], env = {} }: PackagedOptions): PackagedApp {
  const child = spawn(program, [...args], {
    env: { ...process.env, XDG_CONFIG_HOME: config, ...env },
    // A program that is told to take its debugger from pipes looks for them there.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  const ended = once(child, 'exit').then(() => child.exitCode);
  return {
    pid,
    output: () => output,
    ended,
    quit: async () => {
      // It is gone before it could answer the panel.
      await clickTrayMenu(await findTrayIcon(pid), 'Quit').catch(() => {});
      await ended;
    },
  };
}
