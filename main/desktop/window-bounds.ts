import type { WindowBounds } from './preferences-schema.ts';

/** So much of the title bar can be grabbed by a pointer. */
const grip = { width: 80, height: 40 };

/**
 * Where the window was, or only its size when that place is on no screen any more: the monitor was
 * unplugged, and nobody could reach the window there.
 */
export function boundsOnScreen(
  kept: WindowBounds | null,
  workAreas: readonly WindowBounds[],
): Partial<WindowBounds> {
  if (kept === null) return {};
  const reachable = workAreas.some(
    (area) =>
      kept.x + kept.width >= area.x + grip.width &&
      kept.x <= area.x + area.width - grip.width &&
      kept.y >= area.y - grip.height / 2 &&
      kept.y <= area.y + area.height - grip.height,
  );
  return reachable ? kept : { width: kept.width, height: kept.height };
}
