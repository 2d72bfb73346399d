import { expect, test } from 'playwright/test';
import { accountsFrom } from '../../../main/accounts/account-record.ts';
import { migrate, schemaVersion } from '../../../main/accounts/migrations.ts';
import { sampleAccount } from './samples.ts';

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
  const { previousToken, remind, renewal, ...first } = sampleAccount();
  expect({ previousToken, remind, renewal }).toEqual({
    previousToken: null,
    remind: true,
    renewal: null,
  });
  const migrated = migrate({ accounts: [first] }, 1);
  expect(accountsFrom(migrated)).toEqual([sampleAccount()]);
});

test('version 1: a payload of another shape is refused', () => {
  for (const payload of [null, [], 'text', { accounts: {} }, { accounts: [1] }]) {
    expect(() => migrate(payload, 1)).toThrow();
  }
});
