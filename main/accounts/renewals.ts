import type {
  AccountView,
  Failure,
  RenewedDue,
  RequestOf,
  Result,
} from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import { fewAtATime, loginsAtOnce } from '../expiry/few-at-a-time.ts';
import { resumed, type RenewalState } from '../expiry/renewal.ts';
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
import type { LoginFlights } from './login-flights.ts';
import { recordAttempt, recordOutcome, resumePausedBy } from './renewal-steps.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

/** Logins for another token of an account that is there already. */
export interface Renewals {
  renew(request: RequestOf<'renewAccount'>): Promise<Result<AccountView>>;
  /** With the kept password, every account whose token expires soon or has. */
  renewDue(): Promise<RenewedDue>;
  /** With the kept password, each of these accounts that is still there. */
  renewAll(ids: readonly string[]): Promise<RenewedDue>;
  /** What was asked for many accounts begins no more logins. */
  endBatches(): void;
  /**
   * With the kept password, without the user. Null: the account has a new token. Superseded when
   * anything happened to the account since `begun` was put on record.
   */
  renewUnasked(id: string, begun: RenewalState): Promise<Failure | null>;
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
  readonly flights: Pick<LoginFlights, 'supersede' | 'isUnderWay'>;
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
  const { book, clock, providers, logIn, flights } = options;

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
    if (password !== null) flights.supersede(id);
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

  let ended = 0;

  async function renewBatch(chosen: readonly Account[]): Promise<RenewedDue> {
    const begun = ended;
    const needPassword = chosen.filter(needsPassword).map(({ id }) => id);
    const renewed: string[] = [];
    const failures: { accountId: string; failure: Failure }[] = [];
    let locked: Failure | null = null;
    async function renewOne({ id, token }: Account): Promise<void> {
      const account = book.get(id);
      // Renewed, signed out or removed while it waited for its turn.
      if (account === undefined || account.token?.issuedAt !== token?.issuedAt) return;
      if (ended !== begun) return;
      // One click is one question to the keyring: what it refused once is not asked again.
      const result = locked ? failed(locked) : await renewAs(account, kept, 'user');
      if (result.ok) renewed.push(id);
      else if (result.failure.kind === 'password-needed') needPassword.push(id);
      // Edited, signed out or removed meanwhile: nobody waits for it any more.
      else if (result.failure.kind !== 'superseded') {
        failures.push({ accountId: id, failure: result.failure });
        if (result.failure.kind === 'vault-locked') locked = result.failure;
      }
    }
    const [first, ...rest] = chosen.filter((account) => !needsPassword(account));
    if (first !== undefined) await renewOne(first);
    await fewAtATime(rest, loginsAtOnce, renewOne);
    return { renewed, failed: failures, needPassword };
  }

  return {
    renew: async (request) => {
      const account = book.get(request.id);
      return account ? await renewAs(account, request, 'user') : failed({ kind: 'not-found' });
    },
    renewDue: () => renewBatch(book.all().filter((account) => isRenewalDue(account, clock.now()))),
    renewAll: (ids) => renewBatch([...new Set(ids)].flatMap((id) => book.get(id) ?? [])),
    endBatches: () => {
      ended += 1;
    },
    renewUnasked: async (id, begun) => {
      const account = book.get(id);
      if (account === undefined) return { kind: 'not-found' };
      // Signed out, edited or renewed while the attempt was written down; or about to be.
      if (account.renewal !== begun || account.token === null || flights.isUnderWay(id))
        return { kind: 'superseded' };
      const result = await renewAs(account, kept, 'schedule');
      return result.ok ? null : result.failure;
    },
    resumeAfterProxy: () => resumePausedBy(book, ['proxy']),
    recordAttempt: (step) => recordAttempt(book, step),
    recordOutcome: (step) => recordOutcome(book, step),
  };
}
