import type { Input, WebContents } from 'electron';

/** As browsers have them. */
const factors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

type Zoom = 'in' | 'out' | 'reset';

/**
 * The keys and the wheel of browsers: only a menu would bring them along, and there is none. The
 * session keeps what was chosen for the windows to come.
 */
export function followZoom(contents: WebContents, platform: string): void {
  const zoom = (way: Zoom): void => {
    contents.setZoomFactor(nextFactor(contents.getZoomFactor(), way));
  };
  contents.on('before-input-event', (event, input) => {
    const way = zoomOfKey(input, platform);
    if (way === null) return;
    event.preventDefault();
    zoom(way);
  });
  contents.on('zoom-changed', (_event, direction) => zoom(direction));
}

export type ZoomKey = Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'alt'>;

/** Null for a key that has nothing to do with it. */
export function zoomOfKey(input: ZoomKey, platform: string): Zoom | null {
  const modified = platform === 'darwin' ? input.meta : input.control;
  // With Alt it types a character on many keyboards.
  if (input.type !== 'keyDown' || !modified || input.alt) return null;
  if (input.key === '+' || input.key === '=') return 'in';
  if (input.key === '-') return 'out';
  // The digits of some keyboards need Shift.
  return input.key === '0' || input.code === 'Digit0' ? 'reset' : null;
}

/** Chromium answers with what it made of a factor: 1.1 comes back as 1.0999…. */
export function nextFactor(factor: number, way: Zoom): number {
  const near = 0.01;
  if (way === 'reset') return 1;
  const next =
    way === 'in'
      ? factors.find((one) => one > factor + near)
      : factors.findLast((one) => one < factor - near);
  return next ?? (way === 'in' ? 3 : 0.5);
}
