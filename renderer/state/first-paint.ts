import { useSyncExternalStore } from 'react';

let isPainted = false;
const listeners = new Set<() => void>();

/** From now on waits for the first content to be on the screen: until then all time goes there. */
export function watchFirstPaint(onPainted: () => void): void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    isPainted = true;
    for (const listener of listeners) listener();
    onPainted();
  });
  observer.observe({ type: 'paint', buffered: true });
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether there is time for what nobody can see yet. */
export function useFirstPaint(): boolean {
  return useSyncExternalStore(watch, () => isPainted);
}
