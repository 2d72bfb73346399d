import type { Account } from '../../../main/accounts/account.ts';
import { id, sampleAccount } from '../../unit/accounts/samples.ts';

/** `count` accounts that carry a number, so that a state on disk is known again. */
export function numbered(number: number, count: number): readonly Account[] {
  return Array.from({ length: count }, (_, index) =>
    sampleAccount({ id: id(index + 1), label: String(number) }),
  );
}

/** Their number; 0 when there are none. NaN when they are not of one state. */
export function numberOf(accounts: readonly Account[]): number {
  const labels = new Set(accounts.map(({ label }) => label));
  return labels.size > 1 ? Number.NaN : Number([...labels][0] ?? 0);
}
