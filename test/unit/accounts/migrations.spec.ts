import { expect, test } from 'playwright/test';
import { accountsFrom } from '../../../main/accounts/account-record.ts';
import { migrate, schemaVersion } from '../../../main/accounts/migrations.ts';
import { id, sampleAccount, sampleToken } from './samples.ts';

const steps = {
  1: (payload: unknown) => [payload, 'from 1'],
  2: (payload: unknown) => [payload, 'from 2'],
};

test('a payload goes through every step from its version on', () => {
  expect(migrate('old', 1, 3, steps)).toEqual([['old', 'from 1'], 'from 2']);
  expect(migrate('newer', 2, 3, steps)).toEqual(['newer', 'from 2']);
  expect(migrate('current', 3, 3, steps)).toBe('current');
});

test('a missing step is an error, not a guess', () => {
  expect(() => migrate('old', 1, 4, steps)).toThrow('version 3');
});

test('every version from the first to the last has its step', () => {
  for (let version = 1; version <= schemaVersion; version++) {
    expect(() => migrate({ accounts: [] }, version)).not.toThrow();
  }
});

test('version 1: accounts are reminded of, renewed by hand, and have no previous token', () => {
  const { previousToken, remind, renewal, copyFormat: _, pinned: __, ...first } = sampleAccount();
  expect({ previousToken, remind, renewal }).toEqual({
    previousToken: null,
    remind: true,
    renewal: null,
  });
  const migrated = migrate({ accounts: [{ ...first, token: null }] }, 1);
  expect(accountsFrom(migrated)).toEqual([sampleAccount({ token: null })]);
});

test('version 2: accounts copy the header line, none is pinned, and tokens have no fingerprint yet', () => {
  const { copyFormat, pinned, ...second } = sampleAccount();
  expect({ copyFormat, pinned }).toEqual({ copyFormat: 'header', pinned: false });
  const { fingerprint: _, ...token } = sampleToken();
  const kept = { ...second, token, previousToken: null };
  const renewed = { ...second, id: id(2), token: null, previousToken: token };
  const unknown = sampleToken({ fingerprint: null });
  expect(accountsFrom(migrate({ accounts: [kept, renewed] }, 2))).toEqual([
    sampleAccount({ token: unknown }),
    sampleAccount({ id: id(2), token: null, previousToken: unknown }),
  ]);
});

for (const version of [1, 2]) {
  test(`version ${version}: a payload of another shape is refused`, () => {
    const tokenOfText = { accounts: [{ token: 'x', previousToken: null }] };
    for (const payload of [null, [], 'text', { accounts: {} }, { accounts: [1] }, tokenOfText]) {
      expect(() => migrate(payload, version)).toThrow();
    }
  });
}
