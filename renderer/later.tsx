import { lazy, Suspense, type ComponentProps } from 'react';

// Not there when the window opens: the list is drawn sooner without them.
const loadDialogs = () => import('./dialogs/open-dialog.tsx');
const loadTimeline = () => import('./timeline/timeline.tsx');
const LoadedDialog = lazy(async () => ({ default: (await loadDialogs()).OpenDialog }));
const LoadedTimeline = lazy(async () => ({ default: (await loadTimeline()).Timeline }));

export function OpenDialog(props: ComponentProps<typeof LoadedDialog>) {
  return (
    <Suspense>
      <LoadedDialog {...props} />
    </Suspense>
  );
}

export function Timeline(props: ComponentProps<typeof LoadedTimeline>) {
  return (
    <Suspense>
      <LoadedTimeline {...props} />
    </Suspense>
  );
}

/** Before anybody can have asked for them. A part that does not load is missed where it is used. */
export function loadTheRest(): void {
  requestIdleCallback(() => void Promise.allSettled([loadDialogs(), loadTimeline()]));
}
