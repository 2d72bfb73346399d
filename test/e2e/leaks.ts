import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import * as z from 'zod/mini';
import { secretsIn } from './canaries.ts';

function readProcess(pid: string, what: 'cmdline' | 'environ'): Buffer {
  try {
    return readFileSync(join('/proc', pid, what));
  } catch {
    return Buffer.of(); // gone, or another user's
  }
}

/** Secrets in arguments or environment of any process that this user can look at. */
export function secretsOfProcesses(secrets: readonly string[]): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) =>
    (['cmdline', 'environ'] as const).flatMap((what) =>
      secretsIn(readProcess(pid, what), secrets).map((secret) => `${pid} ${what}: ${secret}`),
    ),
  );
}

const closedWord = z.string().check(z.regex(/^[a-z-]{1,40}$/));

/** What a failure may consist of: words of ours, numbers, and the name of a field. */
const failureShape = z.strictObject({
  kind: closedWord,
  status: z.optional(z.number()),
  reason: z.optional(closedWord),
  detail: z.optional(closedWord),
  field: z.optional(z.string().check(z.regex(/^[a-zA-Z.]{0,64}$/))),
  retryAt: z.optional(z.nullable(z.number())),
});

/** The failures in a text of JSON, and in the texts of JSON in it: a list of accounts crosses as one string. */
function failuresIn(json: string): readonly unknown[] {
  const found: unknown[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if ((key === 'failure' || key === 'lastFailure') && value !== null) found.push(value);
    if (typeof value === 'string' && /^[[{]/.test(value)) found.push(...failuresIn(value));
    return value;
  });
  return found;
}

/** Checks every failure in a line of traffic; answers how many there were. */
export function checkFailures(line: string): number {
  const found = failuresIn(line.slice(line.indexOf(' ') + 1));
  for (const failure of found) {
    expect(failureShape.safeParse(failure).success, JSON.stringify(failure)).toBe(true);
  }
  return found.length;
}
