import { expect, test } from 'playwright/test';
import { accountsFrom, payloadOf } from '../../../main/accounts/account-record.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import type { Failure } from '../../../preload/contract.ts';
import { shows } from '../../faults/reached.ts';
import { id, sampleAccount, sampleToken } from './samples.ts';

/** Every kind there is: a new one does not compile without a sample, and must then survive a restart. */
const failures: { readonly [K in Failure['kind']]: Extract<Failure, { kind: K }> | null } = {
  'bad-credentials': { kind: 'bad-credentials', status: 401 },
  'rate-limited': { kind: 'rate-limited', retryAt: null },
  'server-error': { kind: 'server-error', status: 503 },
  unreachable: { kind: 'unreachable', reason: 'dns' },
  timeout: { kind: 'timeout' },
  tls: { kind: 'tls', reason: 'unknown-authority' },
  proxy: { kind: 'proxy', reason: 'credentials' },
  'proxy-refused': { kind: 'proxy-refused', status: 403 },
  'ca-file': { kind: 'ca-file', reason: 'not-pem' },
  'unexpected-redirect': { kind: 'unexpected-redirect', status: 307 },
  'unexpected-reply': { kind: 'unexpected-reply', detail: 'bad-expiry', status: 200 },
  'bad-address': { kind: 'bad-address', reason: 'not-https' },
  'invalid-input': { kind: 'invalid-input', field: 'password' },
  internal: { kind: 'internal' },
  // Never facts about an account: they are answers to what a user just did.
  'not-found': null,
  'signed-out': null,
  'password-needed': null,
  'confirmation-needed': null,
  'vault-locked': null,
  'token-not-sealed': null,
  'token-unreadable': null,
  'not-saved': null,
  'export-failed': null,
  'nothing-to-export': null,
  'clipboard-failed': null,
  'autostart-failed': null,
  'shortcut-refused': null,
  'nothing-pinned': null,
  superseded: null,
};

function reloaded(accounts: Parameters<typeof payloadOf>[0]) {
  return accountsFrom(JSON.parse(payloadOf(accounts)));
}

for (const failure of Object.values(failures)) {
  if (!failure) continue;
  test(`a last failure survives a restart: ${failure.kind}`, () => {
    const account = sampleAccount({ lastFailure: failure });
    expect(reloaded([account])).toEqual([account]);
  });
}

test('every shape of account comes back as it was', () => {
  const accounts = [
    sampleAccount(),
    sampleAccount({
      id: id(2),
      environment: null,
      token: sampleToken({
        header: { name: 'Cookie', prefix: '' },
        expiresAt: null,
        expirySource: 'session',
        realm: 'example',
        remindersShown: [0, 900_000, 'away'],
      }),
      sealedPassword: { in: 'keyring', ciphertext: 'abc', by: 'kwallet6' },
    }),
    sampleAccount({ id: id(3), token: null, remind: false, copyFormat: 'curl' }),
    sampleAccount({ id: id(5), token: sampleToken({ fingerprint: null }) }),
    sampleAccount({
      id: id(4),
      previousToken: sampleToken({ issuedAt: 1 }),
      renewal: {
        attempts: [1, 2],
        lastAttemptAt: 2,
        nextTryAt: 3,
        failuresInRow: 1,
        pausedBy: 'bad-credentials',
      },
    }),
  ];
  expect(reloaded(accounts)).toEqual(accounts);
});

test('what is held in memory leaves no trace', () => {
  const account = sampleAccount({
    token: sampleToken({ sealed: { in: 'memory', reference: 'REFERENCE' } }),
    sealedPassword: { in: 'memory', reference: 'REFERENCE' },
  });
  expect(payloadOf([account])).not.toContain('REFERENCE');
  expect(reloaded([account])).toEqual([{ ...account, token: null, sealedPassword: null }]);
});

test('a failure that this version does not know costs only itself', () => {
  const payload = { accounts: [{ ...sampleAccount(), lastFailure: { kind: 'eclipse' } }] };
  expect(accountsFrom(payload)).toEqual([sampleAccount()]);
});

const refused = [
  ['null', null],
  ['a list', []],
  ['a text', 'accounts'],
  ['no accounts', {}],
  ['an account that is none', { accounts: [{}] }],
  ['an id that is none', { accounts: [{ ...sampleAccount(), id: '../x' }] }],
  ['one id twice', { accounts: [sampleAccount(), sampleAccount()] }],
  ['a value that is no text', { accounts: [{ ...sampleAccount(), values: { a: 1 } }] }],
  ['a header of another name', withToken({ header: { name: 'X-Evil', prefix: '' } })],
  ['a secret in memory', withToken({ sealed: { in: 'memory', reference: 'x' } })],
] as const;

function withToken(part: object) {
  return { accounts: [{ ...sampleAccount(), token: { ...sampleToken(), ...part } }] };
}

for (const [name, payload] of refused) {
  test(`not accounts: ${name}`, shows('R6'), () => expect(accountsFrom(payload)).toBeNull());
}

test('a prototype cannot be smuggled in', shows('R6'), () => {
  const text = payloadOf([sampleAccount()]).replace(
    '"values":{',
    '"__proto__":{"polluted":true},"values":{"__proto__":"x",',
  );
  const [account] = accountsFrom(JSON.parse(text)) ?? [];
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(account && Reflect.get(account, 'polluted')).toBeUndefined();
});

test('a reason to pause that a newer version wrote is still one to wait for the user', () => {
  const account = sampleAccount({ renewal: { ...freshRenewal, pausedBy: 'internal' } });
  const written = payloadOf([account]).replace('"internal"', '"of-tomorrow"');
  expect(accountsFrom(JSON.parse(written))).toEqual([account]);
});

test('a copy format that a newer version wrote gives way to the usual one', () => {
  const written = payloadOf([sampleAccount({ copyFormat: 'curl' })]);
  const account = accountsFrom(JSON.parse(written.replace('"curl"', '"of-tomorrow"')));
  expect(account).toEqual([sampleAccount({ copyFormat: 'header' })]);
});

test('a previous token that was held in memory leaves nothing behind', () => {
  const sealed = { in: 'memory', reference: 'r' } as const;
  const account = sampleAccount({ previousToken: sampleToken({ sealed }) });
  expect(reloaded([account])).toEqual([sampleAccount()]);
});
