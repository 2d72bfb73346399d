import { expect, test } from 'playwright/test';
import { once } from '../../main/once.ts';

test('it is made at the first call, and only then', () => {
  let made = 0;
  const get = once(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
