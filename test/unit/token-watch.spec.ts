import { expect, test } from 'playwright/test';
import { watchTokens } from '../../main/token-watch.ts';
import { sampleToken } from './accounts/samples.ts';

/** Accounts by the time at which their token was issued; null: they have none. */
function setUp(issued: Record<string, number | null>) {
  const gone: string[] = [];
  const look = watchTokens(
    (id) => {
      const issuedAt = issued[id];
      if (issuedAt === undefined) return undefined;
      return { token: issuedAt === null ? null : sampleToken({ issuedAt }) };
    },
    (id) => gone.push(id),
  );
  return { issued, gone, look };
}

test('renewed, signed out and removed accounts are told once, others never', () => {
  const { issued, gone, look } = setUp({ same: 1, renewed: 1, out: 1, removed: 1 });
  const all = ['same', 'renewed', 'out', 'removed', 'new'];
  look(all);
  expect(gone).toEqual([]);
  Object.assign(issued, { renewed: 2, out: null, new: 1 });
  delete issued['removed'];
  look(all);
  expect(gone.toSorted()).toEqual(['out', 'removed', 'renewed']);
  look(all);
  expect(gone).toHaveLength(3);
});

test('only accounts that are named are looked at', () => {
  const { issued, gone, look } = setUp({ one: 1, other: 1 });
  look(['one', 'other']);
  Object.assign(issued, { one: 2, other: 2 });
  look(['other']);
  expect(gone).toEqual(['other']);
  look(['one']);
  expect(gone).toEqual(['other', 'one']);
});
