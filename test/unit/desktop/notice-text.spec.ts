import { expect, test } from 'playwright/test';
import { renewedAllNotice, renewedNotice } from '../../../main/desktop/notice-text.ts';
import { accountView, aTokenView } from '../../fakes/account-view.ts';

const expiresAt = new Date(2026, 2, 31, 14, 5).getTime();

test('tells which account was renewed and until when', () => {
  const account = accountView({
    environment: { name: 'Production', color: 'red' },
    token: { ...aTokenView, expiresAt },
  });
  expect(renewedNotice(account, 'en-GB')).toEqual({
    title: 'withleaf · Production renewed',
    body: 'The new token expires on 31 Mar 2026, 14:05.',
    accountIds: [account.id],
    actions: ['copy'],
  });
});

test('says so when the time is an estimate or the server’s affair', () => {
  const estimated = accountView({ token: { ...aTokenView, expiresAt, estimated: true } });
  expect(renewedNotice(estimated, 'en-GB').body).toContain('14:05 (an estimate).');
  const session = accountView({ token: { ...aTokenView, expiresAt: null } });
  expect(renewedNotice(session).body).toBe('The new session lasts until the server ends it.');
});

test('counts what was renewed together', () => {
  expect(renewedAllNotice(['a', 'b'])).toMatchObject({
    title: '2 tokens renewed',
    accountIds: ['a', 'b'],
  });
  expect(renewedAllNotice(['a']).title).toBe('1 token renewed');
});
