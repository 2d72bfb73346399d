import type { AccountView, ClipboardView, Failure } from '../../preload/contract.ts';
import { useNow } from '../state/use-now.ts';
import { msUntilTextChanges } from '../words/time-left.ts';
import { AccountRow, type AccountActions } from './account-row.tsx';

interface AccountListProps {
  readonly accounts: readonly AccountView[];
  readonly actions: AccountActions;
  readonly rowFailure: (account: AccountView) => Failure | null;
  readonly clipboard: ClipboardView | null;
}

export function AccountList({ accounts, actions, rowFailure, clipboard }: AccountListProps) {
  const now = useNow((at) =>
    Math.min(...accounts.map(({ token }) => msUntilTextChanges(token?.expiresAt ?? Infinity, at))),
  );
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
