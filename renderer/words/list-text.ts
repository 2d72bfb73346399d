export const pinLabel = 'Pin';
export const unpinLabel = 'Unpin';
export const pinnedMark = 'Pinned';

/** Said once to screen readers. */
export function pinnedText(name: string, pinned: boolean): string {
  return pinned ? `${name} pinned, comes first now` : `${name} unpinned`;
}
