import { lazy, Suspense, useState, type ComponentType } from 'react';

// Not there when the window opens: the list is drawn sooner without them.
const dialogs = later(async () => (await import('./dialogs/open-dialog.tsx')).OpenDialog);
const timeline = later(async () => (await import('./timeline/timeline.tsx')).Timeline);
const windowedRows = later(async () => (await import('./accounts/windowed-rows.tsx')).WindowedRows);
export const OpenDialog = dialogs.Part;
export const Timeline = timeline.Part;
export const WindowedRows = windowedRows.Part;

/** Before a long list is drawn for the first time. */
export async function loadWindowedRows(): Promise<void> {
  await windowedRows.load();
}

/** Before anybody can have asked for them. A part that does not load is missed where it is used. */
export function loadTheRest(): void {
  requestIdleCallback(
    () => void Promise.allSettled([dialogs.load(), timeline.load(), windowedRows.load()]),
  );
}

function later<Props extends object>(get: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const load = async () => (loaded ??= await get());
  const Loading = lazy(async () => ({ default: await load() }));

  function Part(props: Props) {
    // What React has to wait for it may hold back for 300 ms more, so what is there is drawn without it.
    const [Drawn] = useState(() => loaded ?? Loading);
    return (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    );
  }

  return { load, Part };
}
