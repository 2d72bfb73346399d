/** Rows beyond the edges, so that a quick scroll or the next Tab finds them there. */
const spare = 6;

export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** The rows between `top` and `bottom`, px from the top of the first of them; all are as high. */
export function rowsInView(
  top: number,
  bottom: number,
  rowHeight: number,
  count: number,
): RowRange {
  const within = (row: number): number => Math.min(count, Math.max(0, row));
  const first = within(Math.floor(top / rowHeight) - spare);
  return { first, end: Math.max(first, within(Math.ceil(bottom / rowHeight) + spare)) };
}

/** The rows to render, and between them the number of those that are left out. */
export function rowsAndGaps(
  { first, end }: RowRange,
  count: number,
  /** Rendered wherever it is, as it has the focus. Negative: none. */
  focused: number,
): readonly ({ readonly row: number } | { readonly gap: number; readonly before: number })[] {
  const shown = Array.from({ length: end - first }, (_, index) => first + index);
  if (focused >= 0 && focused < first) shown.unshift(focused);
  if (focused >= end && focused < count) shown.push(focused);
  const parts: ({ row: number } | { gap: number; before: number })[] = [];
  let next = 0;
  for (const row of shown) {
    if (row > next) parts.push({ gap: row - next, before: row });
    parts.push({ row });
    next = row + 1;
  }
  if (next < count) parts.push({ gap: count - next, before: count });
  return parts;
}
