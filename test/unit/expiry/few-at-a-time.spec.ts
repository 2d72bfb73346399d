import { expect, test } from 'playwright/test';
import { fewAtATime } from '../../../main/expiry/few-at-a-time.ts';

test('every item has its turn, in order, and few are under way at once', async () => {
  let underWay = 0;
  let most = 0;
  const begun: number[] = [];
  const items = Array.from({ length: 100 }, (_, index) => index);
  await fewAtATime(items, 6, async (item) => {
    begun.push(item);
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
  });
  expect(begun).toEqual(items);
  expect(most).toBe(6);
});

test('nothing to do is done at once', async () => {
  await fewAtATime([], 6, () => Promise.reject(new Error('never called')));
});
