import { Search } from 'lucide';
import { useEffect, useRef } from 'react';
import {
  listGroups,
  listOrders,
  type ListGroup,
  type ListOrder,
  type ListSettings,
} from '../../preload/settings.ts';
import {
  groupLabel,
  groupNames,
  orderLabel,
  orderNames,
  searchHint,
  searchLabel,
} from '../words/list-text.ts';
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
        <input
          ref={box}
          id={searchId}
          type="search"
          aria-label={searchLabel}
          aria-keyshortcuts="Control+F /"
          placeholder={searchHint}
          maxLength={64}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onSearch('');
          }}
        />
      </span>
      <LayoutChoice<ListGroup>
        name={groupLabel}
        choices={listGroups}
        words={groupNames}
        value={layout.group}
        onChange={(group) => onLayout({ ...layout, group })}
      />
      <LayoutChoice<ListOrder>
        name={orderLabel}
        choices={listOrders}
        words={orderNames}
        value={layout.order}
        onChange={(order) => onLayout({ ...layout, order })}
      />
    </div>
  );
}

interface LayoutChoiceProps<T extends string> {
  readonly name: string;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function LayoutChoice<T extends string>(props: LayoutChoiceProps<T>) {
  const { name, choices, words, value, onChange } = props;
  return (
    <select
      aria-label={name}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {choices.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
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
