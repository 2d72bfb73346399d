import { useNow } from '../state/use-now.ts';
import type { AccountListProps } from './account-list.tsx';
import { AccountRow } from './account-row.tsx';
import { msUntilRowsChange } from './row-times.ts';

export function AllRows(props: Omit<AccountListProps, 'sought'>) {
  const { accounts, actions, rowFailure, clipboard } = props;
  const now = useNow((at) => msUntilRowsChange(accounts, at));
  return (
    <ul className="rows" aria-label="Accounts">
      {accounts.map((account) => (
        <AccountRow
          key={account.id}
          account={account}
          actions={actions}
          failure={rowFailure(account)}
          clipboard={clipboard?.accountId === account.id ? clipboard : null}
          now={now}
        />
      ))}
    </ul>
  );
}
