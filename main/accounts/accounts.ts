import type {
  AccountView,
  CopyFormat,
  RequestOf,
  Result,
  StorageNotice,
  TokenIdentity,
  WhichToken,
} from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import type { ShownReminders } from '../expiry/reminder-duty.ts';
import type { LoginHttp } from '../login/http.ts';
import type { Provider } from '../login/provider.ts';
import { createAccountBook } from './account-book.ts';
import type { AccountFile } from './account-file.ts';
import { choicesFrom, sameValues, sentElsewhere } from './account-form.ts';
import { createAccountRoll } from './account-roll.ts';
import type { AccountTally } from './account-tally.ts';
import { viewOf, type ViewContext } from './account-view.ts';
import { isPasswordRefused, type Account } from './account.ts';
import { failed } from './failed.ts';
import { createHeaderText } from './copied-token.ts';
import { createLoginFlights } from './login-flights.ts';
import { markReminders } from './reminder-marks.ts';
import { createTokenOpener } from './open-token.ts';
import { createRemovals, type Removals } from './removals.ts';
import { createRenewals, withNewToken, type Renewals } from './renewals.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import type { Vault } from './vault.ts';

/** What can be done with accounts. A user's mistake, a fault of a server or a disk is a failure, never a throw. */
export interface Accounts extends Renewals, Removals {
  /** In the order in which they were added. */
  list(): readonly Account[];
  get(id: string): Account | undefined;
  /** Pinned ones first, production last, by label; the same array as before while nothing looks different. */
  views(): readonly AccountView[];
  /** Of these views. */
  tally(): AccountTally;
  /** Logs in first; an account that cannot log in is not added. */
  add(request: RequestOf<'addAccount'>): Promise<Result<AccountView>>;
  /** Logs in when a password is given or a value changed that the token depends on. */
  edit(request: RequestOf<'editAccount'>): Promise<Result<AccountView>>;
  /** Ends every login under way, as superseded, and what waits for its turn. */
  stopLogins(): void;
  /** And begins none any more. */
  endLogins(): void;
  pin(id: string, pinned: boolean): Promise<Result<AccountView>>;
  /** The text to copy, of the current token unless said otherwise. */
  header(id: string, format: CopyFormat, which?: WhichToken): Promise<Result<string>>;
  /** Whose token is in a text that the user pasted. */
  identify(text: string): Promise<TokenIdentity>;
  /** True once it is durable; on false the accounts are as before. */
  markRemindersShown(shown: readonly ShownReminders[]): Promise<boolean>;
  /** Called after every change with the ids of what changed, of status by time excepted. Answers with what ends it. */
  subscribe(listener: (ids: readonly string[]) => void): () => void;
  /** Environments have other colours than before. */
  recolor(): void;
  /** What happened to the account file at start, if anything. */
  readonly storageNotice: StorageNotice | null;
  /** Logins under way end as superseded; resolves when everything is on disk. */
  stop(): Promise<void>;
}

export interface AccountsOptions {
  readonly file: AccountFile;
  readonly vault: Vault;
  readonly providers: readonly Provider[];
  readonly openHttp: (signal: AbortSignal) => LoginHttp;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
  readonly colorOf: ViewContext['colorOf'];
}

export async function createAccounts(options: AccountsOptions): Promise<Accounts> {
  const { file, vault, openHttp, clock, newId } = options;
  const { accounts: loaded, notice } = await file.load();
  const providers = new Map(options.providers.map((provider) => [provider.id, provider]));
  const book = createAccountBook(loaded, file, vault);
  const flights = createLoginFlights((id) => book.announce([id]));
  const openToken = createTokenOpener(book, vault);
  const signIn = createSignIn({ book, vault, openHttp, clock });
  /** Logged in, but not saved or sealed. */
  const halfAdded = new Set<string>();

  function view(account: Account): AccountView {
    return viewOf(account, {
      providerName: providers.get(account.providerId)?.name ?? account.providerId,
      colorOf: options.colorOf,
      now: clock.now(),
      trouble: book.troubleOf(account.id),
      busy: flights.isUnderWay(account.id),
    });
  }

  const roll = createAccountRoll({
    all: book.all,
    get: book.get,
    viewOf: view,
    now: () => clock.now(),
  });
  book.subscribe(roll.note);

  async function logIn(plan: SignIn): Promise<Result<AccountView>> {
    const done = await flights.join(plan.id, (signal) => signIn(plan, signal));
    if (!done.ok) return done;
    return shown(plan.id);
  }

  function shown(id: string): Result<AccountView> {
    const account = book.get(id);
    return account ? { ok: true, value: view(account) } : failed({ kind: 'superseded' });
  }

  async function save(id: string): Promise<Result<AccountView>> {
    const notSaved = await book.save();
    return notSaved ? failed(notSaved) : shown(id);
  }

  async function add(request: RequestOf<'addAccount'>): Promise<Result<AccountView>> {
    const { providerId, values, password, rememberPassword } = request;
    const provider = providers.get(providerId);
    if (!provider) return failed({ kind: 'invalid-input', field: 'providerId' });
    const choices = choicesFrom(request, null);
    if (!choices.ok) return choices;
    const id = halfAddedLike(request, choices.value.label) ?? newId();
    const added = await logIn({
      id,
      provider,
      values,
      password,
      rememberPassword,
      mayAskUser: true,
      recordsFailure: false,
      account: (signedIn) => ({
        id,
        providerId,
        createdAt: book.get(id)?.createdAt ?? clock.now(),
        pinned: book.get(id)?.pinned ?? false,
        previousToken: null,
        ...choices.value,
        ...signedIn,
      }),
    });
    if (added.ok) halfAdded.delete(id);
    else if (book.get(id)) halfAdded.add(id);
    return added;
  }

  /** The account that this very form made before, when the user was told of a failure all the same. */
  function halfAddedLike(
    { providerId, values }: RequestOf<'addAccount'>,
    label: string,
  ): string | undefined {
    return [...halfAdded].find((id) => {
      const account = book.get(id);
      return (
        account?.providerId === providerId &&
        account.label === label &&
        sameValues(account.values, values)
      );
    });
  }

  async function edit(request: RequestOf<'editAccount'>): Promise<Result<AccountView>> {
    const { id, values, password, rememberPassword } = request;
    const account = book.get(id);
    if (!account) return failed({ kind: 'not-found' });
    const choices = choicesFrom(request, account.renewal);
    if (!choices.ok) return choices;

    if (password === null && sameValues(account.values, values)) {
      if (rememberPassword && !account.sealedPassword) return failed({ kind: 'password-needed' });
      flights.supersede(id);
      const sealedPassword = rememberPassword ? account.sealedPassword : null;
      book.put([{ ...account, ...choices.value, sealedPassword }]);
      return await save(id);
    }

    const provider = providers.get(account.providerId);
    if (!provider) return failed({ kind: 'internal' });
    // A kept password goes only where the user once sent it, even when the window asks otherwise.
    const elsewhere = sentElsewhere(account.values, values);
    if (password === null && (elsewhere || isPasswordRefused(account)))
      return failed({ kind: 'password-needed' });
    flights.supersede(id);
    return await logIn({
      id,
      provider,
      values,
      password,
      rememberPassword,
      mayAskUser: true,
      recordsFailure: false,
      account: (signedIn) => {
        const current = { ...(book.get(id) ?? account), ...choices.value };
        const renewed = withNewToken(current, signedIn, 'user', clock.now());
        // Another user's token, or one for another server, is none that this account had before.
        return elsewhere ? { ...renewed, previousToken: null } : renewed;
      },
    });
  }

  async function pin(id: string, pinned: boolean): Promise<Result<AccountView>> {
    const account = book.get(id);
    if (!account) return failed({ kind: 'not-found' });
    book.put([{ ...account, pinned }]);
    return await save(id);
  }

  async function stop(): Promise<void> {
    const landed = flights.stop();
    vault.stop();
    await landed;
    await file.close();
  }

  /** Asked now and then: loaded when it is. */
  async function identify(text: string): Promise<TokenIdentity> {
    const { createTokenIdentifier } = await import('./identify-token.ts');
    return createTokenIdentifier(book, openToken)(text);
  }

  const renewals = createRenewals({ book, clock, providers, logIn, flights });
  return {
    ...renewals,
    ...createRemovals({ book, flights, save }),
    list: book.all,
    get: book.get,
    views: roll.views,
    tally: roll.tally,
    add,
    edit,
    stopLogins: () => {
      renewals.endBatches();
      flights.supersedeAll();
    },
    endLogins: () => flights.close(),
    pin,
    header: createHeaderText(openToken),
    identify,
    markRemindersShown: (shownReminders) => markReminders(book, shownReminders, notice),
    subscribe: (listener) => book.subscribe(listener),
    recolor: () => book.announce(book.all().map(({ id }) => id)),
    storageNotice: notice,
    stop,
  };
}
