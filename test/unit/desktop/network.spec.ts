import { expect, test } from 'playwright/test';
import { watchNetwork } from '../../../main/desktop/network.ts';

test('a network that came back is told once, one that stays or goes is not', () => {
  let online = true;
  let back = 0;
  const network = watchNetwork(
    () => online,
    () => (back += 1),
  );
  const looks = [true, false, false, true, true, false, true].map((now) => {
    online = now;
    network.look();
    return back;
  });
  expect(looks).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test('an app that starts offline notices the first network', () => {
  let online = false;
  let back = 0;
  const network = watchNetwork(
    () => online,
    () => (back += 1),
  );
  online = true;
  network.look();
  expect(back).toBe(1);
});
