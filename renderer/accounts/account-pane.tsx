import { useEffect, useMemo } from 'react';
import type { AccountView, ListSettings, RenewedDue } from '../../preload/contract.ts';
import { useRenewChosen } from '../state/use-renew-chosen.ts';
import { useSelection } from '../state/use-selection.ts';
import { clearSearchLabel, foundText, nothingFoundText } from '../words/list-text.ts';
import { nothingSelectedText, selectionSaidText } from '../words/selection-text.ts';
import { groupsOf } from './account-groups.ts';
import { AccountList, type AccountListProps } from './account-list.tsx';
import { ListToolbar, searchId } from './list-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { Button } from '../frame/button.tsx';

interface AccountPaneProps extends Omit<AccountListProps, 'groups' | 'selection'> {
  readonly accounts: readonly AccountView[];
  /** How many they are with those that are still on their way. */
  readonly total: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly layout: ListSettings;
  readonly onLayout: (layout: ListSettings) => void;
  readonly announce: (text: string) => void;
  /** What rows and dialogs are to tell of it. */
  readonly onRenewed: (outcome: RenewedDue) => void;
  /** The user wants to remove these. */
  readonly onRemove: (accountIds: readonly string[]) => void;
}

/** One account is found without looking for it, and chosen without selecting it. */
const fewestToSearch = 2;
/** Nobody wants to hear a count for every letter or row. */
const announceAfterMs = 500;

/** The list, and what finds an account in it or does something with many. */
export function AccountPane(props: AccountPaneProps) {
  const { accounts, total, search, onSearch, layout, onLayout, ...rest } = props;
  const { announce, onRenewed, onRemove, ...list } = rest;
  const hasToolbar = accounts.length >= fewestToSearch;
  const sought = hasToolbar ? search : '';
  const groups = useMemo(
    () => groupsOf(accounts, layout, sought, total),
    [accounts, layout, sought, total],
  );
  const found = groups.reduce((sum, { size }) => sum + size, 0);
  const renewal = useRenewChosen(announce, onRenewed);
  const { select, reached, all, clear, ...selection } = useSelection(groups, renewal.busy);
  const ids = hasToolbar ? selection.ids : none;
  const isSelecting = hasToolbar && (ids.size > 0 || renewal.busy);

  useEffect(() => {
    if (sought.trim() === '') return undefined;
    const timer = setTimeout(() => announce(foundText(found)), announceAfterMs);
    return () => clearTimeout(timer);
  }, [sought, found, announce]);

  useEffect(() => {
    if (ids.size === 0) return undefined;
    const timer = setTimeout(() => announce(selectionSaidText(ids.size)), announceAfterMs);
    return () => clearTimeout(timer);
  }, [ids, announce]);

  function clearSearch(): void {
    // The button goes, and would take the focus with it.
    document.querySelector<HTMLElement>(`#${searchId}`)?.focus();
    onSearch('');
  }

  return (
    <div className="account-pane">
      {hasToolbar && (
        <div className={isSelecting ? 'list-head list-head-selecting' : 'list-head'}>
          <ListToolbar {...{ search, onSearch, layout, onLayout }} covered={isSelecting} />
          {isSelecting && (
            <SelectionBar
              {...{ ids, renewal, onRemove }}
              shown={found}
              onAll={all}
              onClear={() => {
                clear();
                announce(nothingSelectedText);
              }}
            />
          )}
        </div>
      )}
      {found === 0 ? (
        <div className="nothing-found">
          <p>{nothingFoundText(search)}</p>
          <Button onClick={clearSearch}>{clearSearchLabel}</Button>
        </div>
      ) : (
        <AccountList
          {...list}
          groups={groups}
          selection={{ ids, select: hasToolbar ? select : null, reached }}
        />
      )}
    </div>
  );
}

const none: ReadonlySet<string> = new Set();
