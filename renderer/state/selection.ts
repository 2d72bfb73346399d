import { mostChosen } from '../../preload/views.ts';

type Ids = ReadonlySet<string>;

/** The accounts that are selected in the list, and how that came about: a range goes on from there. */
export interface Selection {
  readonly ids: Ids;
  /** Where a range begins; null before anything was selected. */
  readonly anchor: string | null;
  /** What was selected when the range began: a range that shrinks gives back what it took. */
  readonly before: Ids;
  /** The row that was acted on last. */
  readonly last: string | null;
}

const none: Ids = new Set();
export const nothingSelected: Selection = { ids: none, anchor: null, before: none, last: null };

/** One row is selected, or is not any more. */
export function toggled({ ids }: Selection, id: string): Selection {
  const after = ids.has(id) ? without(ids, [id]) : within(ids, [id]);
  return { ids: after, anchor: id, before: after, last: id };
}

/** Every row between the last one that was toggled and this one becomes as that one is. */
export function rangedTo(selection: Selection, id: string, shown: readonly string[]): Selection {
  const { anchor, before } = selection;
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  if (anchor === null || from < 0 || to < 0) return toggled(selection, id);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  const ids = before.has(anchor) ? within(before, range) : without(before, range);
  return { ...selection, ids, last: id };
}

/** The range of which `from` is the end, or which begins there, reaches to `id`. */
export function extendedTo(
  selection: Selection,
  from: string,
  id: string,
  shown: readonly string[],
): Selection {
  if (selection.last === from && selection.anchor !== null) return rangedTo(selection, id, shown);
  const before = within(selection.ids, [from]);
  return rangedTo({ ids: before, anchor: from, before, last: from }, id, shown);
}

export function allOf(shown: readonly string[]): Selection {
  const ids = within(none, shown);
  return { ids, anchor: null, before: ids, last: shown[0] ?? null };
}

/** What cannot be seen is not selected: it may be gone, or the search hides it. */
export function shownOnly(selection: Selection, shown: () => readonly string[]): Selection {
  const { ids, anchor, before, last } = selection;
  if (selection === nothingSelected) return selection;
  const there = new Set(shown());
  const kept = [...ids].filter((id) => there.has(id));
  if (kept.length === ids.size) return selection;
  return {
    ids: new Set(kept),
    anchor: anchor !== null && there.has(anchor) ? anchor : null,
    before: new Set([...before].filter((id) => there.has(id))),
    last: last !== null && there.has(last) ? last : null,
  };
}

/** No more than one command takes. */
function within(ids: Ids, added: readonly string[]): Ids {
  const all = new Set(ids);
  for (const id of added) if (all.size < mostChosen) all.add(id);
  return all;
}

function without(ids: Ids, removed: readonly string[]): Ids {
  const left = new Set(ids);
  for (const id of removed) left.delete(id);
  return left;
}
