import { expect, test } from 'playwright/test';
import type {
  DiagnosisStep,
  DiagnosisStepName,
  Failure,
  Finding,
} from '../../../preload/contract.ts';
import { facts, stepText } from '../../../renderer/words/diagnosis-text.ts';
import { app } from '../diagnostics/samples.ts';

function said(
  step: DiagnosisStepName,
  state: DiagnosisStep['state'],
  found: Finding | null,
  failure: Failure | null = null,
) {
  return stepText({ step, state, found, failure });
}

test('a step that failed says what happened, what it saw, and what to do', () => {
  const found: Finding = { kind: 'certificate', issuer: 'Corp Proxy', expiresAt: null };
  const failure: Failure = { kind: 'tls', reason: 'unknown-authority' };
  const { sentence, action } = said('tls', 'problem', found, failure);
  expect(sentence).toMatch(/^Nobody this machine trusts.*Issued by Corp Proxy/);
  expect(action).toContain('root certificate');
});

test('a step that was left out says why', () => {
  expect(said('clock', 'unchecked', null)).toEqual({
    sentence: 'A step before it failed.',
    action: null,
  });
  expect(said('dns', 'unchecked', { kind: 'resolved-by-proxy' }).sentence).toContain('The proxy');
});

const skews: readonly (readonly [number | null, string])[] = [
  [null, 'The server does not say what time it has.'],
  [400, 'In step with the server.'],
  [-90_000, 'This computer is 90 s behind.'],
  [3_600_000, 'This computer is 60 min ahead.'],
];
for (const [skewMs, sentence] of skews) {
  test(`a clock that is ${skewMs} ms ahead: "${sentence}"`, () => {
    expect(said('clock', 'ok', { kind: 'clock', skewMs }).sentence).toBe(sentence);
  });
}

test('a clock that is off, and a token that is over, can be put right', () => {
  const clock = said('clock', 'problem', { kind: 'clock', skewMs: 180_000 });
  expect(clock.action).toContain('clock');
  const expiry: Finding = { kind: 'expiry', expiresAt: 0, source: 'server', estimated: true };
  const token = said('expiry', 'problem', expiry);
  expect([token.sentence, token.action]).toEqual([
    expect.stringContaining('(estimated)'),
    'Renew to get a new token.',
  ]);
});

test('a failed login is told with its time, where that is known', () => {
  const failure: Failure = { kind: 'timeout' };
  const told = (at: number | null) =>
    said('credentials', 'problem', { kind: 'refused', at }, failure).sentence;
  expect(told(null)).toBe('The server did not answer in time.');
  expect(told(Date.UTC(2026, 10, 24, 12))).toMatch(
    /^The server did not answer in time\. That was on .*2026.*\.$/,
  );
});

test('what surrounds the app is judged where it can be', () => {
  const serverClocks = [{ host: 'api.example', skewMs: 180_000 }];
  const troubled = { ...app, vaultMode: 'memory', trayShown: false } as const;
  const bad = facts({ app: troubled, keyring: null, serverClocks })
    .filter(({ good }) => good === false)
    .map(({ name }) => name);
  expect(bad).toEqual(['Secrets', 'Tray', 'Clock, api.example']);
  const fine = facts({ app, keyring: 'gnome_libsecret', serverClocks: [] });
  expect(fine.filter(({ good }) => good === false)).toEqual([]);
  expect(fine.find(({ name }) => name === 'Secrets')?.value).toBe('Encrypted, GNOME Keyring');
});
