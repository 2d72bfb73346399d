// 3.13.12, which is 13 KB here: what came later is for phones and chats, and makes it 34.
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useNow } from '../state/use-now.ts';
import type { AccountListProps } from './account-list.tsx';
import { AccountRow } from './account-row.tsx';
import { GroupSection } from './group-section.tsx';
import { itemsOf, type ListItem } from './list-items.ts';
import { rowContent } from './row-content.ts';
import { msUntilRowsChange } from './row-times.ts';
import { rowsClass } from './rows-class.ts';

/** Until one is measured. */
const usualPx: Readonly<Record<ListItem['kind'], number>> = { row: 67, heading: 33 };
/** Beyond those on the screen: the Tab key finds a next one, and banners above the list do no harm. */
const rowsBeyond = 8;
/** At each side: more of them would hold up a frame. */
const rowsAtOnce = 3;

/**
 * Only the rows on the screen and around it, and those that must not go: the row with the focus,
 * and those that were sought or reached by key. Each says where in the whole list it stands.
 */
export function WindowedRows(props: AccountListProps) {
  const { groups, sought, selection } = props;
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const drawn = useRef<Drawn>(null);
  // The lowest so far, which has nothing to tell: a row that is as high as expected moves no other.
  const seen = useRef<Partial<Record<ListItem['kind'], number>>>({});
  const items = useMemo(() => itemsOf(groups), [groups]);
  const held = useMemo(
    () => indexesOf([focused, sought, selection.reached], items),
    [focused, sought, selection.reached, items],
  );
  // With another function the place of every row would be reckoned anew.
  const getItemKey = useCallback((index: number) => keyOf(items, index), [items]);

  // Its answers change without being other functions, which only matters to code that React compiles.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count:
      items.length + groups.reduce((sum, { size, accounts }) => sum + size - accounts.length, 0),
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: (index) => {
      const kind = items[index]?.kind ?? 'row';
      return seen.current[kind] ?? usualPx[kind];
    },
    measureElement: (element, entry, instance) => {
      const px = measureElement(element, entry, instance);
      const kind = items[instance.indexFromElement(element)]?.kind ?? 'row';
      const known = seen.current[kind];
      seen.current[kind] = known === undefined ? px : Math.min(known, px);
      return px;
    },
    getItemKey,
    // What is seen before anything is measured.
    initialRect: { width: 0, height: window.innerHeight },
    rangeExtractor: (range: Range) => {
      drawn.current = nextDrawn(drawn.current, range);
      const indexes = defaultRangeExtractor({ ...range, overscan: drawn.current.beyond });
      return [...new Set([...indexes, ...held])].toSorted((a, b) => a - b);
    },
  });

  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const last = drawn.current;
    if (last === null || last.beyond === rowsBeyond) return undefined;
    const idle = requestIdleCallback(() => {
      drawn.current = { ...last, beyond: Math.min(last.beyond + rowsAtOnce, rowsBeyond) };
      drawAgain();
    });
    return () => cancelIdleCallback(idle);
  });

  const shown = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const item = items[index];
    const place = {
      ref: virtualizer.measureElement,
      'data-index': index,
      style: { transform: `translateY(${start}px)` },
    };
    return item === undefined ? [] : [{ item, place }];
  });
  const rows = shown.flatMap(({ item, place }) => (item.kind === 'row' ? [{ item, place }] : []));
  const now = useNow((at) =>
    msUntilRowsChange(
      rows.map(({ item }) => item.account),
      at,
    ),
  );

  return (
    <div
      ref={list}
      className={`${rowsClass(selection)} rows-windowed`}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {[...new Set(shown.map(({ item }) => item.group))].map((group) => (
        <GroupSection
          key={group.key}
          group={group}
          heading={
            shown.find(({ item }) => item.kind === 'heading' && item.group === group)?.place ?? null
          }
        >
          {rows
            .filter(({ item }) => item.group === group)
            .map(({ item: { account, position }, place }) => (
              <AccountRow
                key={account.id}
                {...rowContent(props, account, now)}
                place={{
                  ...place,
                  'aria-setsize': group.size,
                  'aria-posinset': position,
                  onFocus: () => setFocused(account.id),
                }}
              />
            ))}
        </GroupSection>
      ))}
    </div>
  );
}

interface Drawn {
  readonly startIndex: number;
  readonly endIndex: number;
  /** So many rows at each side. */
  readonly beyond: number;
}

/** Where no row stays, as at first, those on the screen take long enough: the others wait for idle time. */
function nextDrawn(last: Drawn | null, { startIndex, endIndex }: Range): Drawn {
  if (last?.startIndex === startIndex && last.endIndex === endIndex) return last;
  const isJump = last === null || startIndex > last.endIndex || endIndex < last.startIndex;
  return { startIndex, endIndex, beyond: isJump ? 1 : last.beyond };
}

function keyOf(items: readonly ListItem[], index: number): string | number {
  const item = items[index];
  if (item === undefined) return index;
  return item.kind === 'row' ? item.account.id : item.group.key;
}

function indexesOf(ids: readonly (string | null)[], items: readonly ListItem[]): number[] {
  return ids.flatMap((id) => {
    if (id === null) return [];
    const index = items.findIndex((item) => item.kind === 'row' && item.account.id === id);
    return index < 0 ? [] : [index];
  });
}
