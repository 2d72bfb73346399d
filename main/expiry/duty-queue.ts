import { createAgenda } from './agenda.ts';
import type { Duty } from './duty.ts';

/** Which accounts one duty is to be done for, and when. */
export interface DutyQueue<A> {
  /** Puts the account where it belongs; if it is due already, at `heldUntil` (epoch ms) when given. */
  place(account: A, now: number, heldUntil?: number): void;
  drop(id: string): void;
  /** The accounts to run now. They are busy, and not placed, until `release`. */
  take(now: number): readonly string[];
  release(ids: readonly string[]): void;
  /** Epoch ms when `take` will have something; Infinity: not by itself. O(1). */
  nextAt(): number;
}

export function createDutyQueue<A extends { readonly id: string }>(duty: Duty<A>): DutyQueue<A> {
  const agenda = createAgenda();
  const gathered = new Set<string>();
  const busy = new Set<string>();
  let gatheredUntil = Infinity;

  function drop(id: string): void {
    agenda.delete(id);
    gathered.delete(id);
    if (gathered.size === 0) gatheredUntil = Infinity;
  }

  function gather(now: number): void {
    for (let first = agenda.first(); first !== null && first.at <= now; first = agenda.first()) {
      agenda.delete(first.id);
      gathered.add(first.id);
      gatheredUntil = Math.min(gatheredUntil, first.at + duty.gatherMs);
    }
  }

  return {
    place(account, now, heldUntil) {
      drop(account.id);
      if (busy.has(account.id)) return;
      const at = duty.nextAt(account, now);
      if (at !== null) agenda.set(account.id, at <= now ? (heldUntil ?? at) : at);
    },
    drop,
    take(now) {
      gather(now);
      const waitsForMore = now < gatheredUntil && (agenda.first()?.at ?? Infinity) <= gatheredUntil;
      if (gathered.size === 0 || waitsForMore) return [];
      const ids = [...gathered];
      for (const id of ids) {
        drop(id);
        busy.add(id);
      }
      return ids;
    },
    release(ids) {
      for (const id of ids) busy.delete(id);
    },
    nextAt: () => (gathered.size > 0 ? gatheredUntil : (agenda.first()?.at ?? Infinity)),
  };
}
