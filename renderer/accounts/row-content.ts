import type { AccountView } from '../../preload/contract.ts';
import type { AccountListProps } from './account-list.tsx';
import type { RowContentProps } from './account-row.tsx';

/** What a row of this list is drawn from. */
export function rowContent(
  list: Omit<AccountListProps, 'sought'>,
  account: AccountView,
  now: number,
): RowContentProps {
  const { actions, rowFailure, clipboard, selection } = list;
  return {
    account,
    actions,
    failure: rowFailure(account),
    clipboard: clipboard?.accountId === account.id ? clipboard : null,
    now,
    selected: selection.ids.has(account.id),
    select: selection.select,
  };
}
