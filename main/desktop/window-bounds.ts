export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sides = ['x', 'y', 'width', 'height'];
/** Farther out there is no screen. */
const mostPx = 100_000;

/** Whether it can have been written by us. */
export function isWindowBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return (
    entries.length === sides.length &&
    entries.every(
      ([side, px]) =>
        sides.includes(side) && Number.isInteger(px) && Math.abs(Number(px)) <= mostPx,
    )
  );
}

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
