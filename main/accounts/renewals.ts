import type {
  AccountView,
  Failure,
  RenewedDue,
  RequestOf,
  Result,
} from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import { resumed } from '../expiry/renewal.ts';
import type { RenewalStep } from '../expiry/renewal-duty.ts';
import type { Provider } from '../login/provider.ts';
import type { AccountBook } from './account-book.ts';
import {
  isPasswordRefused,
  isRenewalDue,
  needsPassword,
  outgoingToken,
  type Account,
} from './account.ts';
import { failed } from './failed.ts';
import { recordAttempt, recordOutcome, resumePausedBy } from './renewal-steps.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

/** Logins for another token of an account that is there already. */
export interface Renewals {
  renew(request: RequestOf<'renewAccount'>): Promise<Result<AccountView>>;
  /** With the kept password, every account whose token expires soon or has. */
  renewDue(): Promise<RenewedDue>;
  /** With the kept password, without the user. Null: the account has a new token. */
  renewUnasked(id: string): Promise<Failure | null>;
  /** The user changed the proxy: what waited for that goes on. */
  resumeAfterProxy(): void;
  /** Before a login that nobody asked for. False: it may not begin. */
  recordAttempt(step: RenewalStep): Promise<boolean>;
  recordOutcome(step: RenewalStep): Promise<void>;
}

export interface RenewalsOptions {
  readonly book: AccountBook;
  readonly clock: Pick<Clock, 'now'>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly logIn: (plan: SignIn) => Promise<Result<AccountView>>;
  /** Ends the login of this account that is under way, if any. */
  readonly supersede: (id: string) => void;
}

/** Who wants the login: what the user does lifts a pause of automatic renewal. */
type RenewedBy = 'user' | 'schedule';

/** The account with what a login brought. The token so far stays known as the previous one. */
export function withNewToken(
  account: Account,
  signedIn: SignedIn,
  by: RenewedBy,
  now: number,
): Account {
  const { renewal } = account;
  return {
    ...account,
    ...signedIn,
    previousToken: outgoingToken(account, now),
    renewal: renewal && by === 'user' ? resumed(renewal) : renewal,
  };
}

export function createRenewals(options: RenewalsOptions): Renewals {
  const { book, clock, providers, logIn, supersede } = options;

  async function renewAs(
    account: Account,
    request: Omit<RequestOf<'renewAccount'>, 'id'>,
    by: RenewedBy,
  ): Promise<Result<AccountView>> {
    const { id } = account;
    const { password } = request;
    const rememberPassword = request.rememberPassword ?? account.sealedPassword !== null;
    const provider = providers.get(account.providerId);
    if (!provider) return failed({ kind: 'internal' });
    if (password === null && isPasswordRefused(account)) {
      return failed({ kind: 'password-needed' });
    }
    // What the user typed is tried, not what happens to be under way.
    if (password !== null) supersede(id);
    return await logIn({
      id,
      provider,
      values: account.values,
      password,
      rememberPassword,
      mayAskUser: by === 'user',
      recordsFailure: true,
      account: (signedIn) => {
        const renewed = withNewToken(book.get(id) ?? account, signedIn, by, clock.now());
        // Without the password nothing could be renewed unasked.
        return rememberPassword ? renewed : { ...renewed, renewal: null };
      },
    });
  }

  const kept = { password: null, rememberPassword: null };

  async function renewDue(): Promise<RenewedDue> {
    const due = book.all().filter((account) => isRenewalDue(account, clock.now()));
    const needPassword = due.filter(needsPassword).map(({ id }) => id);
    const renewed: string[] = [];
    const failures: { accountId: string; failure: Failure }[] = [];
    const withPassword = due.filter((account) => !needsPassword(account));
    await Promise.all(
      withPassword.map(async (account) => {
        const result = await renewAs(account, kept, 'user');
        if (result.ok) renewed.push(account.id);
        else if (result.failure.kind === 'password-needed') needPassword.push(account.id);
        // Edited, signed out or removed meanwhile: nobody waits for it any more.
        else if (result.failure.kind !== 'superseded')
          failures.push({ accountId: account.id, failure: result.failure });
      }),
    );
    return { renewed, failed: failures, needPassword };
  }

  return {
    renew: async (request) => {
      const account = book.get(request.id);
      return account ? await renewAs(account, request, 'user') : failed({ kind: 'not-found' });
    },
    renewDue,
    renewUnasked: async (id) => {
      const account = book.get(id);
      if (account === undefined) return { kind: 'not-found' };
      const result = await renewAs(account, kept, 'schedule');
      return result.ok ? null : result.failure;
    },
    resumeAfterProxy: () => resumePausedBy(book, ['proxy']),
    recordAttempt: (step) => recordAttempt(book, step),
    recordOutcome: (step) => recordOutcome(book, step),
  };
}
