import type { AccountView, ClipboardView, Failure } from '../../preload/contract.ts';
import { AllRows } from './all-rows.tsx';
import type { AccountActions } from './account-row.tsx';
import { WindowedRows } from './windowed-rows.tsx';

export interface AccountListProps {
  readonly accounts: readonly AccountView[];
  readonly actions: AccountActions;
  readonly rowFailure: (account: AccountView) => Failure | null;
  readonly clipboard: ClipboardView | null;
  /** The account that was last to be shown: its row is there, however far down it stands. */
  readonly sought: string | null;
}

/** More rows than that take longer to make than anyone waits. */
const mostRows = 100;

export function AccountList(props: AccountListProps) {
  return props.accounts.length > mostRows ? <WindowedRows {...props} /> : <AllRows {...props} />;
}
