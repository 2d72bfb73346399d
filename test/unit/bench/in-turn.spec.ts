import { expect, test } from 'playwright/test';
import { inTurn } from '../../bench/bench.ts';

test('every side comes first once, and results keep their names', async () => {
  const order: string[] = [];
  const side = (name: string) => async () => {
    order.push(name);
    return name.toUpperCase();
  };
  for (const round of [0, 1, 2]) {
    const done = await inTurn(round, { a: side('a'), b: side('b'), c: side('c') });
    expect(done).toEqual({ a: 'A', b: 'B', c: 'C' });
  }
  expect(order.join('')).toBe('abcbcacab');
});
