import { isProduction, type AccountView } from '../../preload/contract.ts';
import { byLabel } from './label-order.ts';

type Placed = Pick<AccountView, 'id' | 'label' | 'environment' | 'pinned'>;

/** Pinned ones first; in either part production comes last, where no first click lands on it. */
function partOf({ pinned, environment }: Placed): number {
  return (pinned ? 0 : 2) + (isProduction(environment) ? 1 : 0);
}

/** Tray and window list accounts in this order. No two are equal: the id is part of it. */
export function byPlace(a: Placed, b: Placed): number {
  const parts = partOf(a) - partOf(b);
  if (parts !== 0) return parts;
  return byLabel(a.label, b.label) || byLabel(a.id, b.id);
}
