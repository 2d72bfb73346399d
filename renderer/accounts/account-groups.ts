import { isProduction } from '../../preload/environments.ts';
import type { AccountView, ListSettings } from '../../preload/contract.ts';
import { noEnvironmentTitle } from '../words/list-text.ts';

export interface AccountGroup {
  readonly key: string;
  /** Null: the list has no groups. */
  readonly title: string | null;
  readonly accounts: readonly AccountView[];
  /** How many they are with those that are still on their way. */
  readonly size: number;
}

/**
 * What the list shows, and how. `accounts` come in the order that main gives them, the first of a
 * `total` where the others are still on their way.
 */
export function groupsOf(
  accounts: readonly AccountView[],
  { group, order }: ListSettings,
  search: string,
  total = accounts.length,
): readonly AccountGroup[] {
  const found = matching(accounts, search);
  const ordered = order === 'name' ? found : found.toSorted(byExpiry);
  if (group === 'none') {
    if (ordered.length === 0) return [];
    const size = found === accounts ? total : ordered.length;
    return [{ key: 'all', title: null, accounts: ordered, size }];
  }
  const titleOf =
    group === 'api'
      ? ({ providerName }: AccountView) => providerName
      : ({ environment }: AccountView) => environment?.name ?? '';
  const members = new Map<string, AccountView[]>();
  for (const account of ordered) {
    const title = titleOf(account);
    const those = members.get(title);
    if (those === undefined) members.set(title, [account]);
    else those.push(account);
  }
  return [...members]
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b))
    .map(([title, those]) => ({
      key: `group ${title}`,
      title: title === '' ? noEnvironmentTitle : title,
      accounts: those,
      size: those.length,
    }));
}

/** Every word has to be found in the name, the API or the environment. */
export function matching(accounts: readonly AccountView[], search: string): readonly AccountView[] {
  const words = search.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return accounts;
  return accounts.filter(({ label, providerName, environment }) => {
    const text = `${label}\n${providerName}\n${environment?.name ?? ''}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Pinned ones stay first; those that nobody knows the end of come last. */
function byExpiry(a: AccountView, b: AccountView): number {
  const [one, other] = [a, b].map(({ token }) => token?.expiresAt ?? Infinity);
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return one === other || one === undefined || other === undefined ? 0 : one - other;
}

/** The unnamed group comes after the named ones, production after all. */
function placeOf(title: string): number {
  if (isProduction({ name: title })) return 2;
  return title === '' ? 1 : 0;
}
