import { Search } from 'lucide';
import { useEffect, useRef } from 'react';
import { listGroups, listOrders, type ListSettings } from '../../preload/settings.ts';
import { groupLabel, groupNames, orderLabel, orderNames } from '../words/list-text.ts';
import { namedChoices, Select } from '../forms/select.tsx';
import { SearchInput } from '../forms/search-input.tsx';
import { Icon } from '../icons/icon.tsx';

export const searchId = 'account-search';

interface ListToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly layout: ListSettings;
  readonly onLayout: (layout: ListSettings) => void;
  /** Something else is shown in its place. */
  readonly covered: boolean;
}

export function ListToolbar({ search, onSearch, layout, onLayout, covered }: ListToolbarProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const seek = (event: KeyboardEvent) => {
      // Behind a modal dialog nothing takes the focus.
      if (!asksForSearch(event) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', seek);
    return () => window.removeEventListener('keydown', seek);
  }, []);

  return (
    <div className={covered ? 'list-toolbar list-toolbar-covered' : 'list-toolbar'}>
      <span className="search">
        <Icon shape={Search} />
        <SearchInput
          ref={box}
          id={searchId}
          aria-keyshortcuts="Control+F /"
          search={search}
          onSearch={onSearch}
        />
      </span>
      <Select
        aria-label={groupLabel}
        choices={namedChoices(listGroups, groupNames)}
        value={layout.group}
        onChange={(group) => onLayout({ ...layout, group })}
      />
      <Select
        aria-label={orderLabel}
        choices={namedChoices(listOrders, orderNames)}
        value={layout.order}
        onChange={(order) => onLayout({ ...layout, order })}
      />
    </div>
  );
}

/** Nobody types into a checkbox. */
const typedInto = 'input:not([type=checkbox]), select, textarea';

/** Ctrl+F, on a Mac with its own key, or a slash that nobody is typing into something. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'f';
  return key === '/' && !(target instanceof Element && target.matches(typedInto));
}
