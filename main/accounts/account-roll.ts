import type { AccountView } from '../../preload/contract.ts';
import { byPlace } from './account-order.ts';
import { emptyTally, tallyAfter, tallyOf, type AccountTally } from './account-tally.ts';
import { statusChangesAt, type Account } from './account.ts';

/** What tray and window show of all accounts. A look costs what has changed since the last one. */
export interface AccountRoll {
  /** In the order of `byPlace`; the same array as before while nothing looks different. */
  views(): readonly AccountView[];
  /** Of these views. */
  tally(): AccountTally;
  /** Something about these accounts changed; they may be new or gone. */
  note(ids: readonly string[]): void;
}

export interface AccountRollOptions {
  readonly all: () => readonly Account[];
  readonly get: (id: string) => Account | undefined;
  readonly viewOf: (account: Account) => AccountView;
  /** Epoch ms. */
  readonly now: () => number;
}

/** From so many changes on, sorting all of them anew is faster than moving them one by one. */
const manyChanges = 500;

export function createAccountRoll({ all, get, viewOf, now }: AccountRollOptions): AccountRoll {
  const shown = new Map<string, AccountView>();
  const changed = new Set<string>();
  let order: AccountView[] = [];
  let tally = emptyTally;
  /** The views are those of this time span, epoch ms. */
  let from = Infinity;
  let until = -Infinity;

  function take(account: Account, at: number): AccountView {
    const taken = viewOf(account);
    shown.set(account.id, taken);
    until = Math.min(until, statusChangesAt(account, at) ?? Infinity);
    return taken;
  }

  function takeAll(at: number): void {
    shown.clear();
    from = at;
    until = Infinity;
    order = all()
      .map((account) => take(account, at))
      .toSorted(byPlace);
    tally = tallyOf(order);
  }

  function takeChanged(at: number): void {
    const gone: AccountView[] = [];
    const come: AccountView[] = [];
    order = order.slice();
    for (const id of changed) {
      const before = shown.get(id);
      const place = before === undefined ? -1 : order.indexOf(before);
      const account = get(id);
      if (account === undefined) shown.delete(id);
      const after = account && take(account, at);
      if (before) gone.push(before);
      if (after) come.push(after);
      if (after && fits(after, place)) {
        order[place] = after;
        continue;
      }
      if (before) order.splice(place, 1);
      if (after) order.splice(placeOf(after), 0, after);
    }
    tally = tallyAfter(tally, gone, come);
  }

  function look(): void {
    const at = now();
    if (at < from || at >= until || changed.size > manyChanges) takeAll(at);
    else if (changed.size > 0) takeChanged(at);
    changed.clear();
  }

  /** Nearly every change leaves an account where it was: in ten thousand, to move one takes longest. */
  function fits(one: AccountView, place: number): boolean {
    const [above, below] = [order[place - 1], order[place + 1]];
    return (
      place >= 0 &&
      (above === undefined || byPlace(above, one) < 0) &&
      (below === undefined || byPlace(one, below) < 0)
    );
  }

  function placeOf(wanted: AccountView): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = order[middle];
      if (there !== undefined && byPlace(there, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    views() {
      look();
      return order;
    },
    tally() {
      look();
      return tally;
    },
    note(ids) {
      for (const id of ids) changed.add(id);
    },
  };
}
