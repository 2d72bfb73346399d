import type { AccountView } from '../../preload/contract.ts';
import type { AccountGroup } from './account-groups.ts';

/** What stands in a list from top to bottom: the headings of its groups, and rows. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: AccountGroup }
  | {
      readonly kind: 'row';
      readonly group: AccountGroup;
      readonly account: AccountView;
      /** In its group, from 1 on. */
      readonly position: number;
    };

export function itemsOf(groups: readonly AccountGroup[]): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const group of groups) {
    if (group.title !== null) items.push({ kind: 'heading', group });
    for (const [index, account] of group.accounts.entries())
      items.push({ kind: 'row', group, account, position: index + 1 });
  }
  return items;
}
