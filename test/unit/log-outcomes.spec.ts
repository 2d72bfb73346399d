import { expect, test } from 'playwright/test';
import type { AccountFile } from '../../main/accounts/account-file.ts';
import { VaultLocked } from '../../main/accounts/keyring-queue.ts';
import type { Opened, Vault } from '../../main/accounts/vault.ts';
import {
  failureDetails,
  loggingFile,
  loggingProvider,
  loggingVault,
} from '../../main/log-outcomes.ts';
import type { LogDetails } from '../../main/log.ts';
import { LoginError, type IssuedToken, type Provider } from '../../main/login/provider.ts';
import type { Failure, VaultMode } from '../../preload/contract.ts';
import { shows } from '../faults/reached.ts';

const secret = 'canary-secret';
const credentials = {
  username: `${secret}@example.com`,
  password: secret,
  baseUrl: `https://api.example.com:8443/${secret}`,
  loginPath: `/${secret}`,
  options: { choice: secret },
};
const issued: IssuedToken = {
  value: secret,
  header: { name: 'Authorization', prefix: 'Bearer ' },
  issuedAt: 0,
  expiresAt: 1,
  expirySource: 'jwt',
  estimated: false,
  realm: secret,
};
const http = { post: () => Promise.reject(new Error('not used')) };
const sealed = { in: 'memory', reference: secret } as const;

function recorder() {
  const lines: object[] = [];
  return {
    lines,
    log: (event: string, details?: LogDetails) => void lines.push({ event, ...details }),
  };
}

function provider(logIn: Provider['logIn']): Provider {
  return { id: 'withleaf', name: 'withleaf.io', summary: '', fields: [], logIn };
}

function vault(parts: Partial<Vault>): Vault {
  return {
    mode: () => Promise.resolve('keyring'),
    isLocked: () => Promise.resolve(false),
    otherKeyring: () => null,
    lastMode: () => null,
    seal: () => Promise.resolve(sealed),
    hold: () => sealed,
    open: () => Promise.resolve({ outcome: 'ok', value: secret, resealed: null }),
    forget: () => {},
    stop: () => {},
    ...parts,
  };
}

test(
  'a login tells its API, its host and whence the expiry, and nothing else',
  shows('L1'),
  async () => {
    const { lines, log } = recorder();
    const logging = loggingProvider(
      provider(() => Promise.resolve(issued)),
      log,
    );
    expect(await logging.logIn(credentials, http)).toBe(issued);
    expect(lines).toEqual([
      { event: 'logged-in', provider: 'withleaf', host: 'api.example.com:8443', expiry: 'jwt' },
    ]);
  },
);

test('a failed login tells kind, status and reason, and fails as before', shows('L1'), async () => {
  const { lines, log } = recorder();
  const refusal = new LoginError({ kind: 'bad-credentials', status: 401 });
  const logging = loggingProvider(
    provider(() => Promise.reject(refusal)),
    log,
  );
  await expect(logging.logIn(credentials, http)).rejects.toBe(refusal);
  const fault = new RangeError(secret);
  const faulty = loggingProvider(
    provider(() => Promise.reject(fault)),
    log,
  );
  await expect(faulty.logIn({ ...credentials, baseUrl: secret }, http)).rejects.toBe(fault);
  expect(lines).toEqual([
    {
      event: 'login-failed',
      provider: 'withleaf',
      host: 'api.example.com:8443',
      failure: 'bad-credentials',
      status: 401,
    },
    { event: 'login-failed', provider: 'withleaf', host: '', error: 'RangeError' },
  ]);
});

test('of a failure only closed words and numbers are told', shows('L1'), () => {
  const failures: readonly Failure[] = [
    { kind: 'tls', reason: 'expired' },
    { kind: 'unexpected-reply', detail: 'bad-token', status: 200 },
    { kind: 'invalid-input', field: secret },
    { kind: 'rate-limited', retryAt: 1 },
  ];
  expect(failures.map(failureDetails)).toEqual([
    { failure: 'tls', reason: 'expired' },
    { failure: 'unexpected-reply', detail: 'bad-token', status: 200 },
    { failure: 'invalid-input' },
    { failure: 'rate-limited' },
  ]);
});

test('the file tells what it found and what it did not save', async () => {
  const { lines, log } = recorder();
  const full = { kind: 'not-saved', reason: 'disk-full' } as const;
  let answer: typeof full | null = null;
  const file: AccountFile = {
    load: () => Promise.resolve({ accounts: [], notice: { kind: 'set-aside', path: secret } }),
    save: () => Promise.resolve(answer),
    close: () => Promise.resolve(),
  };
  const logging = loggingFile(file, log);
  expect((await logging.load()).notice?.path).toBe(secret);
  expect(await logging.save([])).toBeNull();
  answer = full;
  expect(await logging.save([])).toBe(full);
  expect(lines).toEqual([
    { event: 'accounts-loaded', accounts: 0 },
    { event: 'accounts-not-intact', notice: 'set-aside' },
    { event: 'accounts-not-saved', reason: 'disk-full' },
  ]);
});

test('the vault tells when the keyring changes and what it did not seal or open', async () => {
  const { lines, log } = recorder();
  let mode: VaultMode | null = null;
  let opened: Opened = { outcome: 'ok', value: secret, resealed: null };
  const logging = loggingVault(
    vault({
      lastMode: () => mode,
      seal: () => (mode === 'locked' ? Promise.reject(new VaultLocked()) : Promise.resolve(sealed)),
      open: () => Promise.resolve(opened),
    }),
    log,
  );
  mode = 'keyring';
  await logging.seal('a', 'token', secret);
  await logging.open(sealed, 'a', 'token');
  await logging.mode();
  mode = 'locked';
  await expect(logging.seal('a', 'token', secret)).rejects.toBeInstanceOf(VaultLocked);
  opened = { outcome: 'unreadable' };
  expect(await logging.open(sealed, 'a', 'password')).toEqual(opened);
  expect(lines).toEqual([
    { event: 'vault-mode', mode: 'keyring' },
    { event: 'not-sealed', secret: 'token', error: 'VaultLocked' },
    { event: 'vault-mode', mode: 'locked' },
    { event: 'not-opened', secret: 'password', outcome: 'unreadable' },
  ]);
});
