import type { ComponentProps } from 'react';
import { searchHint, searchLabel } from '../words/list-text.ts';

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Finds accounts. Escape empties it. */
export function SearchInput({ search, onSearch, ...rest }: SearchInputProps) {
  return (
    <input
      {...rest}
      type="search"
      aria-label={searchLabel}
      placeholder={searchHint}
      maxLength={64}
      value={search}
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || search === '') return;
        // Without a search it closes the dialog.
        event.preventDefault();
        onSearch('');
      }}
    />
  );
}
