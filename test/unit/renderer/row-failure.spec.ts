import { expect, test } from 'playwright/test';
import type { Failure } from '../../../preload/contract.ts';
import { shownFailure } from '../../../renderer/state/row-failure.ts';
import { accountView, noon } from './account-view.ts';

const remembered = { kind: 'timeout' } as const;
const account = accountView({ lastFailure: remembered });
const issuedAt = account.token?.issuedAt ?? null;

test('a row without a failure of its own shows what main remembers', () => {
  expect(shownFailure(account, undefined)).toEqual(remembered);
});

for (const [failure, stays] of [
  [{ kind: 'bad-credentials', status: 401 }, false],
  [{ kind: 'vault-locked', sealedBy: null }, false],
  [{ kind: 'not-saved', reason: 'disk-full' }, true],
  [{ kind: 'token-not-sealed' }, true],
] as const satisfies readonly (readonly [Failure, boolean])[]) {
  test(`${failure.kind} ${stays ? 'stays' : 'is history'} once there is another token`, () => {
    expect(shownFailure(account, { failure, issuedAt })).toEqual(failure);
    for (const before of [noon - 1, null])
      expect(shownFailure(account, { failure, issuedAt: before })).toEqual(
        stays ? failure : remembered,
      );
  });
}
