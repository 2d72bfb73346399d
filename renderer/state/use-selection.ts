import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { AccountGroup } from '../accounts/account-groups.ts';
import { allOf, extendedTo, nothingSelected, rangedTo, shownOnly, toggled } from './selection.ts';
import { useFocus } from './use-focus.ts';

/** What a row's checkbox does. Keeps its identity, or a click on one row would draw all of them. */
export interface RowSelect {
  readonly toggle: (id: string, range: boolean) => void;
  /** To the row after (1) or before (-1), and with it the end of the range. */
  readonly move: (id: string, by: 1 | -1, extend: boolean) => void;
}

export interface ListSelection {
  readonly ids: ReadonlySet<string>;
  readonly select: RowSelect;
  /** The row that the arrow keys went to last: it is there, however far down it stands. */
  readonly reached: string | null;
  readonly all: () => void;
  readonly clear: () => void;
}

export const checkboxId = (accountId: string) => `select-${accountId}`;

const idsOf = (groups: readonly AccountGroup[]) =>
  groups.flatMap(({ accounts }) => accounts.map(({ id }) => id));

/** What is selected of the rows that are shown. `locked`: it is being acted on, and stays. */
export function useSelection(groups: readonly AccountGroup[], locked: boolean): ListSelection {
  const [chosen, choose] = useState(nothingSelected);
  const [reached, setReached] = useState<string | null>(null);
  const focus = useFocus();
  const shown = useRef(groups);
  useEffect(() => {
    shown.current = groups;
  }, [groups]);

  const selection = useMemo(() => shownOnly(chosen, () => idsOf(groups)), [chosen, groups]);
  // For good: what comes back with another search was not selected in it.
  if (selection !== chosen) choose(selection);

  const toggle = useCallback((id: string, range: boolean) => {
    choose((now) => (range ? rangedTo(now, id, idsOf(shown.current)) : toggled(now, id)));
  }, []);
  const move = useCallback(
    (id: string, by: 1 | -1, extend: boolean) => {
      const rows = idsOf(shown.current);
      const next = rows[rows.indexOf(id) + by];
      if (next === undefined) return;
      setReached(next);
      focus(checkboxId(next));
      if (extend) choose((now) => extendedTo(now, id, next, rows));
    },
    [focus],
  );
  const select = useMemo(() => ({ toggle, move }), [toggle, move]);

  function all(): void {
    if (!locked) choose(allOf(idsOf(groups)));
  }
  function clear(): void {
    if (locked) return;
    const { last } = selection;
    // The button that was pressed goes, and would take the focus with it.
    if (document.activeElement?.closest('.selection-bar')) {
      setReached(last);
      focus(last === null ? 'heading' : checkboxId(last));
    }
    choose(nothingSelected);
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isForList(event)) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a') {
      event.preventDefault();
      all();
    } else if (key === 'Escape' && selection.ids.size > 0) clear();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return { ids: selection.ids, select, reached, all, clear };
}

/** A key that nobody types into something, and that closes no dialog, menu or tip. */
function isForList({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], :popover-open') !== null) return false;
  if (!(target instanceof Element)) return false;
  if (target.matches('input:not([type=checkbox]), select, textarea')) return false;
  return target === document.body || target.closest('.rows, .selection-bar') !== null;
}
