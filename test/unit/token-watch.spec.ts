import { expect, test } from 'playwright/test';
import type { StoredToken } from '../../main/accounts/account.ts';
import { watchTokens } from '../../main/token-watch.ts';

function account(id: string, issuedAt: number | null) {
  const token: StoredToken = {
    sealed: { in: 'memory', reference: id },
    header: { name: 'Authorization', prefix: 'Bearer ' },
    issuedAt: issuedAt ?? 0,
    expiresAt: null,
    expirySource: 'session',
    estimated: false,
    realm: null,
    remindersShown: [],
  };
  return { id, token: issuedAt === null ? null : token };
}

test('renewed, signed out and removed accounts are told once, others never', () => {
  const gone: string[] = [];
  const look = watchTokens((id) => gone.push(id));
  look([account('same', 1), account('renewed', 1), account('out', 1), account('removed', 1)]);
  expect(gone).toEqual([]);
  const after = [
    account('same', 1),
    account('renewed', 2),
    account('out', null),
    account('new', 1),
  ];
  look(after);
  expect(gone.toSorted()).toEqual(['out', 'removed', 'renewed']);
  look(after);
  expect(gone).toHaveLength(3);
});
