import type { Failure, Result } from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import { credentialsFrom, tokenKeys } from '../login/credentials.ts';
import type { LoginHttp } from '../login/http.ts';
import {
  LoginError,
  type Credentials,
  type IssuedToken,
  type Provider,
} from '../login/provider.ts';
import type { AccountBook } from './account-book.ts';
import { isPasswordRefused, type Account, type Sealed } from './account.ts';
import type { SecretKind } from './envelope.ts';
import { fingerprintOf } from './fingerprint.ts';
import { VaultLocked } from './keyring-queue.ts';
import { failed } from './failed.ts';
import { resumeAfterUnlock } from './renewal-steps.ts';
import type { Vault } from './vault.ts';

/** What a login brings to its account. */
export type SignedIn = Pick<
  Account,
  'values' | 'token' | 'sealedPassword' | 'lastFailure' | 'lastFailedAt'
>;

export interface SignIn {
  readonly id: string;
  readonly provider: Provider;
  readonly values: Readonly<Record<string, string>>;
  /** Null: the kept one. */
  readonly password: string | null;
  readonly rememberPassword: boolean;
  /** The user is there: a locked keyring may ask for its password. */
  readonly mayAskUser: boolean;
  /** The failure of this login is a fact about the account as it stands. */
  readonly recordsFailure: boolean;
  /** The account as it is to be. Asked at the end: what else is known of it may have changed. */
  readonly account: (signedIn: SignedIn) => Account;
}

export interface SignInOptions {
  readonly book: AccountBook;
  readonly vault: Vault;
  readonly openHttp: (signal: AbortSignal) => LoginHttp;
  readonly clock: Pick<Clock, 'now'>;
}

type Password = { readonly text: string; readonly sealed: Sealed | null };

/**
 * Logs in, seals, stores, in this order. Until the token is there the account stays as it is. Once it
 * is there it is never thrown away: when it can be neither sealed nor saved it is held in memory, and
 * the answer says so.
 */
export function createSignIn(options: SignInOptions) {
  const { book, vault, openHttp, clock } = options;

  async function signIn(plan: SignIn, signal: AbortSignal): Promise<Result<null>> {
    const { id, provider } = plan;
    const password = await passwordOf(plan);
    if (!password.ok) return password;
    const credentials = credentialsFrom(provider, plan.values, password.value.text);
    if (!credentials.ok) return credentials;
    if (signal.aborted) return failed({ kind: 'superseded' });
    const issued = await issue(provider, credentials.value, signal);
    if (signal.aborted) return failed({ kind: 'superseded' });
    if (!issued.ok) {
      if (plan.recordsFailure) await recordFailure(id, issued.failure);
      return issued;
    }

    const { value, ...facts } = issued.value;
    const token = await keep(id, 'token', value);
    const kept = plan.rememberPassword ? await keepPassword(id, password.value) : null;
    if (signal.aborted) {
      vault.forget(token.sealed);
      if (kept && kept.sealed !== password.value.sealed) vault.forget(kept.sealed);
      return failed({ kind: 'superseded' });
    }
    book.put([
      plan.account({
        values: valuesOf(provider, credentials.value),
        token: {
          ...facts,
          sealed: token.sealed,
          fingerprint: fingerprintOf(value),
          remindersShown: [],
        },
        sealedPassword: kept?.sealed ?? null,
        lastFailure: null,
        lastFailedAt: null,
      }),
    ]);
    if (token.sealed.in === 'keyring') resumeAfterUnlock(book);
    const notSaved = await book.save();
    if (notSaved) return failed(notSaved);
    return token.locked || kept?.locked === true
      ? failed({ kind: 'token-not-sealed' })
      : { ok: true, value: null };
  }

  async function passwordOf(plan: SignIn): Promise<Result<Password>> {
    if (plan.password !== null) return { ok: true, value: { text: plan.password, sealed: null } };
    const account = book.get(plan.id);
    const sealed = account?.sealedPassword;
    if (!sealed) return failed({ kind: 'password-needed' });
    if (!plan.mayAskUser && (await vault.isLocked())) {
      return failed({ kind: 'vault-locked', sealedBy: null });
    }
    const opened = await vault.open(sealed, plan.id, 'password');
    if (opened.outcome === 'locked') {
      return failed({ kind: 'vault-locked', sealedBy: opened.sealedBy });
    }
    if (opened.outcome === 'unreadable') return failed({ kind: 'password-needed' });
    return { ok: true, value: { text: opened.value, sealed: opened.resealed ?? sealed } };
  }

  function keepPassword(id: string, { text, sealed }: Password) {
    return sealed ? { sealed, locked: false } : keep(id, 'password', text);
  }

  async function keep(id: string, kind: SecretKind, value: string) {
    try {
      return { sealed: await vault.seal(id, kind, value), locked: false };
    } catch (error) {
      if (!(error instanceof VaultLocked)) throw error;
      return { sealed: vault.hold(id, kind, value), locked: true };
    }
  }

  /** Ends at once when it is superseded, whatever the provider does. */
  function issue(
    provider: Provider,
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<Result<IssuedToken>> {
    const superseded = new Promise<Result<IssuedToken>>((resolve) => {
      signal.addEventListener('abort', () => resolve(failed({ kind: 'superseded' })));
    });
    return Promise.race([attempt(provider, credentials, openHttp(signal)), superseded]);
  }

  /** Not being able to save it as well adds nothing that the user could do about the login. */
  async function recordFailure(id: string, failure: Failure): Promise<void> {
    const account = book.get(id);
    if (!account) return;
    // The verdict on the kept password outlives a fault of the network.
    if (isPasswordRefused(account) && failure.kind !== 'bad-credentials') return;
    const { renewal } = account;
    // From here on the kept password is not sent without the user, and reminders count on that.
    const paused = renewal && failure.kind === 'bad-credentials';
    const pausedBy = failure.kind;
    book.put([
      {
        ...account,
        lastFailure: failure,
        lastFailedAt: clock.now(),
        renewal: paused ? { ...renewal, nextTryAt: null, pausedBy } : renewal,
      },
    ]);
    await book.save();
  }

  return signIn;
}

async function attempt(
  provider: Provider,
  credentials: Credentials,
  http: LoginHttp,
): Promise<Result<IssuedToken>> {
  try {
    return { ok: true, value: await provider.logIn(credentials, http) };
  } catch (error) {
    return failed(error instanceof LoginError ? error.failure : { kind: 'internal' });
  }
}

/** As they were sent: trimmed, the address in its normal form. */
function valuesOf(
  provider: Provider,
  { username, baseUrl, loginPath, options }: Credentials,
): Readonly<Record<string, string>> {
  const sent: Readonly<Record<string, string>> = { ...options, username, baseUrl, loginPath };
  return Object.fromEntries(tokenKeys(provider).map((key) => [key, sent[key] ?? '']));
}
