import { useNow } from '../state/use-now.ts';
import type { AccountListProps } from './account-list.tsx';
import { rowsClass } from './rows-class.ts';
import { AccountRow } from './account-row.tsx';
import { GroupSection } from './group-section.tsx';
import { rowContent } from './row-content.ts';
import { msUntilRowsChange } from './row-times.ts';

export function AllRows(props: Omit<AccountListProps, 'sought'>) {
  const { groups, selection } = props;
  const now = useNow((at) =>
    msUntilRowsChange(
      groups.flatMap(({ accounts }) => accounts),
      at,
    ),
  );
  return (
    <div className={rowsClass(selection)}>
      {groups.map((group) => (
        <GroupSection key={group.key} group={group}>
          {group.accounts.map((account) => (
            <AccountRow key={account.id} {...rowContent(props, account, now)} />
          ))}
        </GroupSection>
      ))}
    </div>
  );
}
