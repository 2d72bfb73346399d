import { execFile } from 'node:child_process';

/** Asks a command-line program; answers its output, or null when it cannot be run, fails or takes too long. */
export type Ask = (program: string, args: readonly string[]) => Promise<string | null>;

export function askWithin(limitMs: number): Ask {
  return async (program, args) =>
    new Promise((resolve) => {
      const asked = execFile(program, [...args], { timeout: limitMs }, (error, stdout) => {
        // Of a program that ended in time, but was not heard until then, Node gives no error and no output.
        resolve(error === null && !asked.killed ? stdout : null);
      });
    });
}

export const askProgram = askWithin(3_000);

export interface BusCall {
  readonly service: string;
  readonly path: string;
  /** With its interface, such as `org.freedesktop.DBus.ListNames`. */
  readonly method: string;
  readonly texts?: readonly string[];
  /** How long to wait for the answer. */
  readonly limitMs?: number;
}

/**
 * Calls a method on the session bus of a Linux desktop, with whichever of the usual programs is
 * there. Null: it failed, or there is no such program.
 */
export async function callSessionBus(
  ask: Ask,
  { service, path, method, texts = [], limitMs = 3_000 }: BusCall,
): Promise<string | null> {
  const viaDbusSend = await ask('dbus-send', [
    '--session',
    '--print-reply=literal',
    `--reply-timeout=${limitMs}`,
    `--dest=${service}`,
    path,
    method,
    ...texts.map((text) => `string:${text}`),
  ]);
  if (viaDbusSend !== null) return viaDbusSend;
  return await ask('gdbus', [
    'call',
    '--session',
    `--timeout=${Math.ceil(limitMs / 1_000)}`,
    `--dest=${service}`,
    `--object-path=${path}`,
    `--method=${method}`,
    ...texts,
  ]);
}
