import { useNow } from '../state/use-now.ts';
import type { AccountListProps } from './account-list.tsx';
import { AccountRow } from './account-row.tsx';
import { GroupSection } from './group-section.tsx';
import { msUntilRowsChange } from './row-times.ts';

export function AllRows(props: Omit<AccountListProps, 'sought'>) {
  const { groups, actions, rowFailure, clipboard } = props;
  const now = useNow((at) =>
    msUntilRowsChange(
      groups.flatMap(({ accounts }) => accounts),
      at,
    ),
  );
  return (
    <div className="rows">
      {groups.map((group) => (
        <GroupSection key={group.key} group={group}>
          {group.accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              actions={actions}
              failure={rowFailure(account)}
              clipboard={clipboard?.accountId === account.id ? clipboard : null}
              now={now}
            />
          ))}
        </GroupSection>
      ))}
    </div>
  );
}
