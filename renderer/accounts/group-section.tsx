import type { ComponentProps, ReactNode } from 'react';
import { numberText } from '../../preload/amount-text.ts';
import { listName } from '../words/list-text.ts';
import type { AccountGroup } from './account-groups.ts';

interface GroupSectionProps {
  readonly group: AccountGroup;
  /** Where its heading stands, in a list that does not hold all of its rows; null: not in sight. */
  readonly heading?: (ComponentProps<'h2'> & { readonly 'data-index': number }) | null;
  readonly children: ReactNode;
}

/** The rows of one group under its heading; of a list without groups the rows alone. */
export function GroupSection({ group, heading, children }: GroupSectionProps) {
  if (group.title === null) return <ul aria-label={listName}>{children}</ul>;
  return (
    <section>
      {heading !== null && (
        <h2 className="group-heading" {...heading}>
          {group.title} <span className="muted">{numberText(group.size)}</span>
        </h2>
      )}
      <ul aria-label={group.title}>{children}</ul>
    </section>
  );
}
