/**
 * Epoch ms with a fraction. `Date.now` counts whole ms, and `performance.timeOrigin` does not follow
 * when the system's clock is set or slewed, so the offset is taken anew at a tick of the wall clock.
 */
export function readWallClock(): number {
  const before = Date.now();
  let tick = before;
  while (tick === before) tick = Date.now();
  offset = tick - performance.now();
  return tick;
}

let offset = performance.timeOrigin;

/** By the offset that `readWallClock` took last: costs nothing. */
export function wallClockNow(): number {
  return offset + performance.now();
}
