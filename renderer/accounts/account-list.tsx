import type { AccountView, ClipboardView, Failure } from '../../preload/contract.ts';
import type { RowSelect } from '../state/use-selection.ts';
import type { AccountGroup } from './account-groups.ts';
import { AllRows } from './all-rows.tsx';
import type { AccountActions } from './account-row.tsx';
import { isLong } from './long-list.ts';
import { WindowedRows } from '../later.tsx';

export interface AccountListProps {
  readonly groups: readonly AccountGroup[];
  readonly actions: AccountActions;
  readonly rowFailure: (account: AccountView) => Failure | null;
  readonly clipboard: ClipboardView | null;
  /** The account that was last to be shown: its row is there, however far down it stands. */
  readonly sought: string | null;
  readonly selection: RowSelection;
}

export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  /** Null: rows cannot be selected. */
  readonly select: RowSelect | null;
  /** The account that the arrow keys went to last; its row is there as well. */
  readonly reached: string | null;
}

export function AccountList(props: AccountListProps) {
  const count = props.groups.reduce((sum, { size }) => sum + size, 0);
  return isLong(count) ? <WindowedRows {...props} /> : <AllRows {...props} />;
}
