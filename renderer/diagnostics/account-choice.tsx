import { useId, useState } from 'react';
import type { AccountView } from '../../preload/contract.ts';
import { matching } from '../accounts/account-groups.ts';
import { SearchInput } from '../forms/search-input.tsx';
import { Select } from '../forms/select.tsx';
import { accountName } from '../words/account-text.ts';
import { accountLabel, choicesText } from '../words/diagnosis-text.ts';
import { nothingFoundText } from '../words/list-text.ts';
import { choicesOf, mostChoices } from './choices.ts';

interface AccountChoiceProps {
  readonly accounts: readonly AccountView[];
  /** Its id; empty where the search finds none. */
  readonly chosen: string;
  readonly busy: boolean;
  readonly onChoose: (accountId: string) => void;
  /** Stands beside the choice. */
  readonly children: React.ReactNode;
}

/** The platform's list of choices, as long as one can look through; a search gets to the others. */
export function AccountChoice({ accounts, chosen, busy, onChoose, children }: AccountChoiceProps) {
  const [search, setSearch] = useState('');
  const id = useId();
  const found = matching(accounts, search);
  const choices = choicesOf(found, chosen);

  function seek(text: string): void {
    setSearch(text);
    const now = matching(accounts, text);
    if (!now.some((account) => account.id === chosen)) onChoose(now[0]?.id ?? '');
  }

  return (
    <div className="field">
      <label htmlFor={id}>{accountLabel}</label>
      {accounts.length > mostChoices && <SearchInput search={search} onSearch={seek} />}
      <div className="diagnose">
        <Select
          id={id}
          choices={choices.map((account) => ({ value: account.id, label: accountName(account) }))}
          value={chosen}
          aria-disabled={busy}
          aria-describedby={`${id}-help`}
          onChange={onChoose}
        />
        {children}
      </div>
      <output className="help" id={`${id}-help`}>
        {found.length === 0 && nothingFoundText(search)}
        {found.length > choices.length && choicesText(choices.length, found.length)}
      </output>
    </div>
  );
}
