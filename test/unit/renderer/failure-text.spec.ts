import { test, expect } from 'playwright/test';
import type { Failure } from '../../../preload/contract.ts';
import { failureField, failureText } from '../../../renderer/words/failure-text.ts';

const at = Date.UTC(2026, 10, 23, 12);

/** Every failure there is: a new kind is a type error here. */
const samples: { readonly [K in Failure['kind']]: readonly Extract<Failure, { kind: K }>[] } = {
  'bad-credentials': [{ kind: 'bad-credentials', status: 401 }],
  'rate-limited': [
    { kind: 'rate-limited', retryAt: null },
    { kind: 'rate-limited', retryAt: at },
  ],
  'server-error': [{ kind: 'server-error', status: 503 }],
  unreachable: (['dns', 'refused', 'reset', 'other'] as const).map((reason) => ({
    kind: 'unreachable',
    reason,
  })),
  timeout: [{ kind: 'timeout' }],
  tls: (['expired', 'self-signed', 'wrong-host', 'unknown-authority', 'other'] as const).map(
    (reason) => ({ kind: 'tls', reason }),
  ),
  proxy: (
    ['unreachable', 'credentials', 'locked', 'tls', 'unsupported', 'bad-address'] as const
  ).map((reason) => ({ kind: 'proxy', reason })),
  'proxy-refused': [{ kind: 'proxy-refused', status: 503 }],
  'ca-file': (['missing', 'unreadable', 'not-pem'] as const).map((reason) => ({
    kind: 'ca-file',
    reason,
  })),
  'unexpected-redirect': [{ kind: 'unexpected-redirect', status: 302 }],
  'unexpected-reply': (
    [
      'status',
      'content-type',
      'encoding',
      'too-large',
      'malformed',
      'no-token',
      'bad-token',
      'bad-expiry',
    ] as const
  ).map((detail) => ({ kind: 'unexpected-reply', detail, status: 200 })),
  'bad-address': (['malformed', 'not-https', 'has-credentials'] as const).map((reason) => ({
    kind: 'bad-address',
    reason,
  })),
  'invalid-input': [{ kind: 'invalid-input', field: 'label' }],
  'not-found': [{ kind: 'not-found' }],
  'signed-out': [{ kind: 'signed-out' }],
  'password-needed': [{ kind: 'password-needed' }],
  'confirmation-needed': [{ kind: 'confirmation-needed' }],
  'vault-locked': [{ kind: 'vault-locked', sealedBy: null }],
  'token-not-sealed': [{ kind: 'token-not-sealed' }],
  'token-unreadable': [{ kind: 'token-unreadable' }],
  'not-saved': (['disk-full', 'no-permission', 'newer-version', 'other'] as const).map(
    (reason) => ({ kind: 'not-saved', reason }),
  ),
  'export-failed': (['disk-full', 'no-permission', 'other'] as const).map((reason) => ({
    kind: 'export-failed',
    reason,
  })),
  'nothing-to-export': [{ kind: 'nothing-to-export' }],
  'autostart-failed': [{ kind: 'autostart-failed' }],
  'shortcut-refused': (['other-program', 'desktop'] as const).map((by) => ({
    kind: 'shortcut-refused',
    by,
  })),
  'nothing-pinned': [{ kind: 'nothing-pinned' }],
  'clipboard-failed': [{ kind: 'clipboard-failed' }],
  superseded: [{ kind: 'superseded' }],
  internal: [{ kind: 'internal' }],
};
const all: readonly Failure[] = Object.values(samples).flat();

for (const failure of all) {
  test(`${Object.values(failure).join(' ')}: what happened and what to do next`, () => {
    const { sentence, action } = failureText(failure);
    expect(sentence).toMatch(/^\p{Lu}.{8,}\.$/u);
    expect(action).toMatch(/^\p{Lu}.{8,}\.$/u);
  });
}

test('no two failures read the same', () => {
  const texts = all.map((failure) => Object.values(failureText(failure)).join(' '));
  expect(new Set(texts).size).toBe(all.length);
});

test('a limit that the server dates says when to try again', () => {
  const limit = { kind: 'rate-limited', retryAt: at } as const;
  const { action } = failureText(limit, (ms) => `<${ms}>`, at - 1);
  expect(action).toBe(`Try again after <${at}>.`);
});

test('a limit that is over says so', () => {
  for (const now of [at, at + 1]) {
    const { action } = failureText({ kind: 'rate-limited', retryAt: at }, undefined, now);
    expect(action).toBe('The wait is over: you can try again now.');
  }
});

test('a limit until another day shows the date', () => {
  const retryAt = new Date(2027, 1, 3, 12, 30).getTime();
  const actionOn = (day: number) => {
    const now = new Date(2027, 1, day, 12, 29).getTime();
    return failureText({ kind: 'rate-limited', retryAt }, undefined, now).action;
  };
  expect(actionOn(3)).toContain('30');
  expect(actionOn(3)).not.toContain('2027');
  expect(actionOn(2)).toContain('30');
  expect(actionOn(2)).toContain('2027');
});

for (const detail of ['bad-token', 'bad-expiry'] as const) {
  test(`${detail} does not blame the address`, () => {
    const { action } = failureText({ kind: 'unexpected-reply', detail, status: 200 });
    expect(action).not.toContain('address');
  });
}

test('an expiry that is refused may be past, or no date, or the clock may be wrong', () => {
  const failure = { kind: 'unexpected-reply', detail: 'bad-expiry', status: 200 } as const;
  const { sentence, action } = failureText(failure);
  expect(sentence).toContain('past or no date');
  expect(action).toContain("this machine's clock");
});

test('the words for a certificate fit one that is not valid yet', () => {
  const { sentence, action } = failureText({ kind: 'tls', reason: 'expired' });
  expect(sentence).toContain('not valid today');
  expect(action).toContain("this machine's clock");
});

test('a TLS error of any time does not say that the password stayed here', () => {
  expect(failureText({ kind: 'tls', reason: 'other' }).sentence).not.toContain('password');
});

test('the status of the server is in the sentence', () => {
  expect(failureText({ kind: 'bad-credentials', status: 422 }).sentence).toContain('422');
  expect(failureText({ kind: 'server-error', status: 503 }).sentence).toContain('503');
  expect(failureText({ kind: 'proxy-refused', status: 403 }).sentence).toContain('403');
});

const fields: readonly (readonly [Failure, string | null])[] = [
  [{ kind: 'bad-credentials', status: 401 }, 'password'],
  [{ kind: 'password-needed' }, 'password'],
  [{ kind: 'bad-address', reason: 'malformed' }, 'baseUrl'],
  [{ kind: 'invalid-input', field: 'label' }, 'label'],
  [{ kind: 'invalid-input', field: 'values.username' }, 'username'],
  [{ kind: 'invalid-input', field: 'environment.name' }, 'environment'],
  [{ kind: 'timeout' }, null],
];
for (const [failure, field] of fields) {
  test(`${Object.values(failure).join(' ')} is shown at ${field ?? 'the form'}`, () => {
    expect(failureField(failure)).toBe(field);
  });
}
