import { expect, test } from 'playwright/test';
import { clockNotice, notificationNotices } from '../../../renderer/words/notice-text.ts';
import { pausedText, previousText, renewedDueText } from '../../../renderer/words/renewal-text.ts';

test('a pause says how often a password was rejected, and what to do', () => {
  expect(pausedText('bad-credentials')).toEqual({
    sentence: 'Automatic renewal is paused after 1 rejected password.',
    action: 'Renew or edit the account to go on; until then nothing is sent.',
  });
});

for (const kind of ['password-needed', 'vault-locked', 'token-not-sealed', 'internal'] as const) {
  test(`a pause by ${kind} has a sentence and a way on`, () => {
    const { sentence, action } = pausedText(kind);
    expect(sentence).toMatch(/^Automatic renewal /);
    expect(action).toMatch(/\b(?:renew|unlock)\b/i);
  });
}

test('the previous token is copied by a name that says how long it is of use', () => {
  expect(previousText({ expiresAt: 5 }, () => '14:05')).toBe(
    'Copy previous header line, valid until 14:05',
  );
  expect(previousText({ expiresAt: null })).toBe('Copy previous header line');
});

const failure = { kind: 'timeout' } as const;
for (const [outcome, text] of [
  [{ renewed: ['a', 'b'], failed: [], needPassword: [] }, '2 renewed'],
  [
    { renewed: [], failed: [{ accountId: 'a', failure }], needPassword: ['b'] },
    '0 renewed, 1 failed, 1 needs its password',
  ],
  [{ renewed: ['a'], failed: [], needPassword: ['b', 'c'] }, '1 renewed, 2 need their password'],
] as const) {
  test(`renewing all that are due ends with "${text}"`, () => {
    expect(renewedDueText(outcome)).toBe(text);
  });
}

for (const [skewMs, title] of [
  [180_000, "This machine's clock is 3 min ahead of the server's."],
  [-3_600_000, "This machine's clock is 60 min behind the server's."],
  [-3 * 3_600_000, "This machine's clock is 3 hours behind the server's."],
] as const) {
  test(`a clock that is ${skewMs} ms off is told`, () => {
    expect(clockNotice(skewMs).title).toBe(title);
  });
}

for (const trouble of ['no-service', 'unsigned', 'failed'] as const) {
  test(`without notifications (${trouble}) the user is told where else to look`, () => {
    expect(notificationNotices[trouble].advice).toContain('this window');
  });
}
