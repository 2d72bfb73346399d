import { test } from 'playwright/test';
import type { faultCases } from './cases.mjs';

/** One of the cases in `cases.mjs`. */
export type CaseId = keyof typeof faultCases;

/** `npm run test:faults`: every figure in full. `npm test` has little time and runs fewer of the same. */
export const inFull = process.env['TOKEN_TRAY_FAULTS'] === 'all';

/** How often to do something: in `npm test`, and in full. */
export function times(bounded: number, full: number): number {
  return inFull ? full : bounded;
}

/** The details of a test that shows these cases: `test('…', shows('R1'), async () => { … })`. */
export function shows(...ids: readonly CaseId[]): { tag: `@${CaseId}`[] } {
  return { tag: ids.map((id): `@${CaseId}` => `@${id}`) };
}

/**
 * What a test measured of a case it shows, for RELIABILITY.md: `reached('R1', { kills: 1_000, lost: 0 })`
 * reads "1,000 kills, 0 lost". Called after the assertions.
 */
export function reached(id: CaseId, figures: Readonly<Record<string, number>>): void {
  const { tags, annotations } = test.info();
  if (!tags.includes(`@${id}`)) throw new Error(`This test does not say that it shows ${id}.`);
  annotations.push({ type: 'reached', description: JSON.stringify({ id, figures }) });
}
