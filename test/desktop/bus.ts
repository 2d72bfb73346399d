import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const execute = promisify(execFile);
const reply = z.object({ data: z.unknown() });

export interface BusObject {
  readonly bus: 'user' | 'system';
  readonly service: string;
  readonly path: string;
}

async function busctl(bus: BusObject['bus'], args: readonly string[]): Promise<unknown> {
  // `--` keeps negative numbers from being read as options.
  const { stdout } = await execute('busctl', [`--${bus}`, '--json=short', '--timeout=5', ...args]);
  return stdout.trim() === '' ? undefined : reply.parse(JSON.parse(stdout)).data;
}

/**
 * Calls a method. `args` start with the signature, as busctl wants it; answers the list of what came
 * back, with every variant as `{ type, data }`. Fails with what the service says.
 */
export function call(
  { bus, service, path }: BusObject,
  member: string,
  ...args: readonly string[]
): Promise<unknown> {
  const [contract, method] = splitMember(member);
  return busctl(bus, ['call', '--', service, path, contract, method, ...args]);
}

/** Reads a property, `interface.Name`. */
export function property({ bus, service, path }: BusObject, member: string): Promise<unknown> {
  const [contract, name] = splitMember(member);
  return busctl(bus, ['get-property', '--', service, path, contract, name]);
}

function splitMember(member: string): readonly [string, string] {
  const dot = member.lastIndexOf('.');
  return [member.slice(0, dot), member.slice(dot + 1)];
}
