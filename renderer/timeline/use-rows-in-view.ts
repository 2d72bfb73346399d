import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowsInView, type RowRange } from './rows-in-view.ts';

/** The rows of `body` that the window shows, whatever scrolls them. */
export function useRowsInView(
  body: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowRange {
  const [range, setRange] = useState<RowRange>(() => rowsInView(0, 800, rowHeight, count));

  useLayoutEffect(() => {
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = rowsInView(-top, window.innerHeight - top, rowHeight, count);
      setRange((before) =>
        before.first === next.first && before.end === next.end ? before : next,
      );
    };
    look();
    // The scroll of an element is heard on its way down only.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [body, rowHeight, count]);

  return range;
}
