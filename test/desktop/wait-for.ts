import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until there is an answer. Fails, naming what it waited for, after `limitMs`. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  limitMs = 10_000,
): Promise<T> {
  for (const started = Date.now(); ; await sleep(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - started > limitMs) throw new Error(`No ${what} after ${limitMs} ms.`);
  }
}
