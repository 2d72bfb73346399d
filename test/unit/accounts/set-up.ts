import { createAccounts, type Accounts } from '../../../main/accounts/accounts.ts';
import { createVault, type Vault } from '../../../main/accounts/vault.ts';
import {
  LoginError,
  type Credentials,
  type IssuedToken,
  type LoginFailure,
  type Provider,
} from '../../../main/login/provider.ts';
import type { AccountView, RequestOf, Result } from '../../../preload/contract.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { asyncShape, FakeKeyring, type Shape } from './fake-keyring.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import { openOn } from './open-file.ts';
import { day, id } from './samples.ts';

/** A login API that tests answer for. */
class FakeServer {
  readonly logins: Credentials[] = [];
  readonly signals: AbortSignal[] = [];
  fails: LoginFailure | null = null;
  /** Logins wait for it. */
  answers: Promise<void> = Promise.resolve();
  tokenPrefix = 'TOKEN';

  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  readonly provider: Provider = {
    id: 'test-api',
    name: 'Test API',
    summary: '',
    fields: [
      { key: 'username', label: 'User', kind: 'text', initial: '' },
      { key: 'password', label: 'Password', kind: 'password', initial: '' },
      {
        key: 'life',
        label: 'Lifetime',
        kind: 'choice',
        initial: 'long',
        choices: [
          { value: 'long', label: '30 days' },
          { value: 'short', label: '24 hours' },
        ],
      },
      { key: 'baseUrl', label: 'Address', kind: 'url', initial: '' },
      { key: 'loginPath', label: 'Path', kind: 'text', initial: '' },
    ],
    logIn: (credentials) => this.#logIn(credentials),
  };

  async #logIn(credentials: Credentials): Promise<IssuedToken> {
    this.logins.push(credentials);
    const value = `${this.tokenPrefix}-${this.logins.length}`;
    await this.answers;
    if (this.fails) throw new LoginError(this.fails);
    return {
      value,
      header: { name: 'Authorization', prefix: 'Bearer ' },
      issuedAt: this.#clock.now(),
      expiresAt: this.#clock.now() + 30 * day,
      expirySource: 'server',
      estimated: false,
      realm: null,
    };
  }

  /** Makes logins wait; call what it answers with to let them go on. */
  hold(): () => void {
    let release = (): void => {};
    this.answers = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
}

export interface SetUp {
  readonly accounts: Accounts;
  readonly vault: Vault;
  readonly server: FakeServer;
  readonly keyring: FakeKeyring;
  readonly disk: MemoryFileSystem;
  readonly clock: FakeClock;
  /** As after a restart: another process on the same disk, keyring and server. */
  restarted(as?: Shape): Promise<SetUp>;
}

export async function setUp(
  shape = asyncShape,
  keyring = new FakeKeyring(),
  disk = new MemoryFileSystem(),
  clock = new FakeClock(),
  server = new FakeServer(clock),
): Promise<SetUp> {
  const vault = createVault({ safeStorage: shape(keyring), platform: 'linux', clock });
  const accounts = await createAccounts({
    file: openOn(disk, { clock }),
    vault,
    providers: [server.provider],
    openHttp: (signal) => {
      server.signals.push(signal);
      return { post: () => Promise.reject(new Error('Not used by the fake server')) };
    },
    clock,
    newId: () => id(++ids),
    colorOf: ({ color }) => color,
  });
  const restarted = (as = shape) => setUp(as, keyring, disk, clock, server);
  return { accounts, vault, server, keyring, disk, clock, restarted };
}

let ids = 100;

export const values = {
  username: 'ann',
  life: 'long',
  baseUrl: 'https://api.example',
  loginPath: '/login',
};

export function addForm(part: Partial<RequestOf<'addAccount'>> = {}): RequestOf<'addAccount'> {
  return {
    providerId: 'test-api',
    label: 'Test production',
    environment: null,
    values,
    password: 'PASSWORD',
    rememberPassword: false,
    renewAutomatically: false,
    remind: true,
    copyFormat: 'header',
    ...part,
  };
}

export function editForm(
  account: AccountView,
  part: Partial<RequestOf<'editAccount'>> = {},
): RequestOf<'editAccount'> {
  return {
    id: account.id,
    label: account.label,
    environment: account.environment,
    values: account.values,
    rememberPassword: account.rememberPassword,
    renewAutomatically: account.renewal !== null,
    remind: account.remind,
    copyFormat: account.copyFormat,
    password: null,
    ...part,
  };
}

export function renewForm(
  account: AccountView,
  part: Partial<RequestOf<'renewAccount'>> = {},
): RequestOf<'renewAccount'> {
  return { id: account.id, password: null, rememberPassword: null, ...part };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Failed: ${result.failure.kind}`);
  return result.value;
}

/** Adds an account and answers with it. */
export async function added(
  { accounts }: SetUp,
  part: Partial<RequestOf<'addAccount'>> = {},
): Promise<AccountView> {
  return valueOf(await accounts.add(addForm(part)));
}

export function failure(kind: string) {
  return { ok: false, failure: { kind } };
}
