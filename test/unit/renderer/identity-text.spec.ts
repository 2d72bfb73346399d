import { expect, test } from 'playwright/test';
import type { JwtClaim, TokenMatch } from '../../../preload/contract.ts';
import {
  claimMeaning,
  claimText,
  matchText,
  omittedText,
  unknownText,
} from '../../../renderer/words/identity-text.ts';
import { noon } from './account-view.ts';

const hour = 3_600_000;
const date = (at: number) => `<${at - noon}>`;

function match(part: Partial<TokenMatch>): TokenMatch {
  return { accountId: '1', which: 'current', expiresAt: noon + hour, estimated: false, ...part };
}

const lives: readonly (readonly [Partial<TokenMatch>, string])[] = [
  [{}, '1 h left · <3600000>'],
  [{ estimated: true }, 'About 1 h left · <3600000>'],
  [{ expiresAt: noon - 2 * hour }, 'Expired 2 h ago · <-7200000>'],
  [{ expiresAt: null }, 'No fixed end: the server decides'],
];
for (const [part, life] of lives) {
  test(`a token that is found tells when it dies: ${life}`, () => {
    expect(matchText(match(part), noon, date).life).toBe(life);
  });
}

test('the current token is told from the previous one', () => {
  expect(matchText(match({}), noon).which).toContain('current token');
  expect(matchText(match({ which: 'previous' }), noon).which).toContain('previous token');
});

test('what is not known is told apart', () => {
  expect(unknownText(null, 0)).toBe('There is no token in this text.');
  expect(unknownText('2c26b46b', 0)).toBe('No account has this token.');
  expect(unknownText('2c26b46b', 1)).toContain('did not open 1 token to compare');
  expect(unknownText('2c26b46b', 2)).toContain('did not open 2 tokens to compare');
});

const claims: readonly (readonly [JwtClaim, string])[] = [
  [{ name: 'sub', kind: 'text', text: 'ann' }, 'ann'],
  [{ name: 'sub', kind: 'text', text: '' }, '(empty)'],
  [{ name: 'n', kind: 'number', number: 2.5 }, '2.5'],
  [{ name: 'n', kind: 'number', number: 12_345_678_901_234_567_000 }, 'about 12345678901234567000'],
  [{ name: 'admin', kind: 'flag', flag: true }, 'true'],
  [{ name: 'admin', kind: 'flag', flag: false }, 'false'],
  [{ name: 'x', kind: 'nothing' }, 'null'],
  [{ name: 'iat', kind: 'date', at: noon }, '<0>'],
  [{ name: 'exp', kind: 'date', at: noon + hour }, '<3600000> (1 h left)'],
  [{ name: 'roles', kind: 'nested', members: 1 }, '1 member, not shown'],
  [{ name: 'roles', kind: 'nested', members: 2 }, '2 members, not shown'],
];
for (const [claim, text] of claims) {
  test(`a claim of kind ${claim.kind} is read as ${text}`, () => {
    expect(claimText(claim, noon, date)).toBe(text);
  });
}

test('the registered claims say what they mean, others do not', () => {
  expect(claimMeaning('exp')).toBe('expires');
  expect(claimMeaning('constructor')).toBeNull();
  expect(claimMeaning('tenant')).toBeNull();
});

test('claims that are not shown are counted', () => {
  expect(omittedText({ claims: [], omitted: 0 })).toBeNull();
  expect(omittedText({ claims: [], omitted: 3 })).toBe('3 more, not shown');
});
