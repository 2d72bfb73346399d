import { expect, test } from 'playwright/test';
import { boundsOnScreen } from '../../../main/desktop/window-bounds.ts';

const laptop = { x: 0, y: 0, width: 1280, height: 800 };
const monitor = { x: 1280, y: -200, width: 1920, height: 1080 };
const size = { width: 880, height: 700 };

const places = [
  ['on the laptop', { ...size, x: 200, y: 40 }, [laptop], true],
  ['on the monitor', { ...size, x: 1500, y: -150 }, [laptop, monitor], true],
  ['on a monitor that is gone', { ...size, x: 1500, y: -150 }, [laptop], false],
  ['with its title bar above the screen', { ...size, x: 200, y: -300 }, [laptop], false],
  ['with its title bar below the screen', { ...size, x: 200, y: 790 }, [laptop], false],
  ['with a sliver at the left', { ...size, x: -860, y: 40 }, [laptop], false],
  ['half out at the left', { ...size, x: -440, y: 40 }, [laptop], true],
] as const;

for (const [where, kept, screens, reachable] of places) {
  test(`a window that was ${where} ${reachable ? 'comes back there' : 'keeps its size only'}`, () => {
    expect(boundsOnScreen(kept, screens)).toEqual(reachable ? kept : size);
  });
}

test('a first window has no place yet', () => {
  expect(boundsOnScreen(null, [laptop])).toEqual({});
});
