import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useNow } from '../state/use-now.ts';
import type { AccountListProps } from './account-list.tsx';
import { AccountRow } from './account-row.tsx';
import { msUntilRowsChange } from './row-times.ts';

/** Until a row is measured. */
const usualRowPx = 65;
/** Beyond those on the screen: the Tab key finds a next one, and banners above the list do no harm. */
const rowsBeyond = 8;

/**
 * Only the rows on the screen and around it, and those that must not go: the row with the focus, and
 * the one that was sought. Each says where in the whole list it stands.
 */
export function WindowedRows(props: AccountListProps) {
  const { accounts, actions, rowFailure, clipboard, sought } = props;
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const held = [focused, sought].flatMap((id) => {
    const index = id === null ? -1 : accounts.findIndex((account) => account.id === id);
    return index < 0 ? [] : [index];
  });

  // Its answers change without being other functions, which only matters to code that React compiles.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: accounts.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => usualRowPx,
    getItemKey: (index) => accounts[index]?.id ?? index,
    overscan: rowsBeyond,
    // What is seen before anything is measured.
    initialRect: { width: 0, height: window.innerHeight },
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...held])].toSorted((a, b) => a - b),
  });

  const shown = virtualizer.getVirtualItems().flatMap((item) => {
    const account = accounts[item.index];
    return account === undefined ? [] : [{ account, item }];
  });
  const now = useNow((at) =>
    msUntilRowsChange(
      shown.map(({ account }) => account),
      at,
    ),
  );

  return (
    <ul
      ref={list}
      className="rows rows-windowed"
      aria-label="Accounts"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {shown.map(({ account, item }) => (
        <AccountRow
          key={account.id}
          account={account}
          actions={actions}
          failure={rowFailure(account)}
          clipboard={clipboard?.accountId === account.id ? clipboard : null}
          now={now}
          place={{
            ref: virtualizer.measureElement,
            'data-index': item.index,
            'aria-setsize': accounts.length,
            'aria-posinset': item.index + 1,
            style: { transform: `translateY(${item.start}px)` },
            onFocus: () => setFocused(account.id),
          }}
        />
      ))}
    </ul>
  );
}
