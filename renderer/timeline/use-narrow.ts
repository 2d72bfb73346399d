import { useSyncExternalStore } from 'react';

/** As in timeline.css: names stand above the bars. */
const narrow = window.matchMedia('(max-width: 620px)');

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
