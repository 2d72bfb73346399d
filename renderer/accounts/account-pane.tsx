import { useEffect, useMemo } from 'react';
import type { AccountView, ListSettings } from '../../preload/contract.ts';
import { clearSearchLabel, foundText, nothingFoundText } from '../words/list-text.ts';
import { groupsOf } from './account-groups.ts';
import { AccountList, type AccountListProps } from './account-list.tsx';
import { ListToolbar, searchId } from './list-toolbar.tsx';

interface AccountPaneProps extends Omit<AccountListProps, 'groups'> {
  readonly accounts: readonly AccountView[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly layout: ListSettings;
  readonly onLayout: (layout: ListSettings) => void;
  readonly announce: (text: string) => void;
}

/** One account is found without looking for it. */
const fewestToSearch = 2;
/** Nobody wants to hear a count for every letter. */
const announceAfterMs = 500;

/** The list, and what finds an account in it. */
export function AccountPane(props: AccountPaneProps) {
  const { accounts, search, onSearch, layout, onLayout, announce, ...list } = props;
  const hasToolbar = accounts.length >= fewestToSearch;
  const sought = hasToolbar ? search : '';
  const groups = useMemo(() => groupsOf(accounts, layout, sought), [accounts, layout, sought]);
  const found = groups.reduce((sum, group) => sum + group.accounts.length, 0);

  useEffect(() => {
    if (sought.trim() === '') return undefined;
    const timer = setTimeout(() => announce(foundText(found)), announceAfterMs);
    return () => clearTimeout(timer);
  }, [sought, found, announce]);

  function clear(): void {
    // The button goes, and would take the focus with it.
    document.querySelector<HTMLElement>(`#${searchId}`)?.focus();
    onSearch('');
  }

  return (
    <>
      {hasToolbar && <ListToolbar {...{ search, onSearch, layout, onLayout }} />}
      {found === 0 ? (
        <div className="nothing-found">
          <p>{nothingFoundText(search)}</p>
          <button type="button" className="button" onClick={clear}>
            {clearSearchLabel}
          </button>
        </div>
      ) : (
        <AccountList {...list} groups={groups} />
      )}
    </>
  );
}
