/** What is due next among many, by id: a binary heap that knows where each entry stands. */
export interface Agenda {
  /** Adds the entry or moves it to another time. O(log n). */
  set(id: string, at: number): void;
  /** O(log n); an unknown id is fine. */
  delete(id: string): void;
  /** The entry with the earliest time. O(1). */
  first(): { readonly id: string; readonly at: number } | null;
}

interface Entry {
  readonly id: string;
  at: number;
  index: number;
}

export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  const entries = new Map<string, Entry>();

  function put(entry: Entry, index: number): void {
    heap[index] = entry;
    entry.index = index;
  }

  function swap(one: Entry, other: Entry): void {
    const index = one.index;
    put(one, other.index);
    put(other, index);
  }

  function rise(entry: Entry): void {
    while (entry.index > 0) {
      const parent = heap[(entry.index - 1) >> 1];
      if (parent === undefined || parent.at <= entry.at) return;
      swap(entry, parent);
    }
  }

  function sink(entry: Entry): void {
    for (;;) {
      const left = heap[2 * entry.index + 1];
      const right = heap[2 * entry.index + 2];
      const child = left !== undefined && right !== undefined && right.at < left.at ? right : left;
      if (child === undefined || child.at >= entry.at) return;
      swap(entry, child);
    }
  }

  return {
    set(id, at) {
      let entry = entries.get(id);
      if (entry === undefined) {
        entry = { id, at, index: heap.length };
        entries.set(id, entry);
        heap.push(entry);
      } else {
        entry.at = at;
      }
      rise(entry);
      sink(entry);
    },
    delete(id) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      entries.delete(id);
      const last = heap.pop();
      if (last === undefined || last === entry) return;
      put(last, entry.index);
      rise(last);
      sink(last);
    },
    first: () => heap[0] ?? null,
  };
}
