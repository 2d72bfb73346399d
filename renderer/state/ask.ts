import type { Failure, Result } from '../../preload/contract.ts';

/** A command that main did not answer is a failure like any other, not an unhandled rejection. */
export async function ask<T>(command: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await command;
  } catch {
    // What it threw says nothing that a user could act on.
    return { ok: false, failure: { kind: 'internal' } };
  }
}

/** Null: all went well. */
export function failureOf(result: Result<unknown>): Failure | null {
  return result.ok ? null : result.failure;
}
