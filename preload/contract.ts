/**
 * The one declaration of what crosses between window and main process: commands with their request
 * schema and reply type, events with their payload type. Preload derives `window.tokenTray` from
 * it, `main/ipc.ts` its handlers; a command without a handler does not compile.
 */
import * as z from 'zod/mini';
import type { AccountsPage } from './accounts-page.ts';
import type { CommandName, EventName } from './channels.ts';
import type { AccountDiagnosis, Surroundings } from './diagnosis.ts';
import { environmentColors, type Environment } from './environments.ts';
import type { NetworkView, ProxySetting } from './network.ts';
import type { Packed } from './packed.ts';
import type { AccountReminders, SavedCalendar } from './reminders.ts';
import { partsOf, type ShortcutView } from './shortcut.ts';
import {
  listGroups,
  logLevels,
  listOrders,
  mostEnvironments,
  themes,
  type Settings,
} from './settings.ts';
import {
  copyFormats,
  longestPaste,
  mostChosen,
  type AccountFocus,
  type AccountView,
  type AppView,
  type ClipboardView,
  type Failure,
  type RenewedDue,
  type Result,
  type TokenIdentity,
  whichTokens,
} from './views.ts';

export * from './accounts-page.ts';
export * from './channels.ts';
export * from './diagnosis.ts';
export * from './environments.ts';
export * from './network.ts';
export * from './packed.ts';
export * from './reminders.ts';
export * from './settings.ts';
export * from './shortcut.ts';
export * from './views.ts';

// A CSP without 'unsafe-eval' forbids zod's compiled parsers: https://zod.dev/api#jitless
z.config({ jitless: true });

const id = z.uuid();
const ids = z.array(id).check(z.minLength(1), z.maxLength(mostChosen));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(64));
const value = z.string().check(z.maxLength(2_048));
const password = z.string().check(z.minLength(1), z.maxLength(1_024));
const environmentSchema: z.ZodMiniType<Environment> = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(24)),
  color: z.enum(environmentColors),
});
const accountForm = {
  label: name,
  environment: z.nullable(environmentSchema),
  values: z.record(z.string().check(z.regex(/^[a-zA-Z]{1,32}$/)), value),
  rememberPassword: z.boolean(),
  /** Takes a kept password. */
  renewAutomatically: z.boolean(),
  remind: z.boolean(),
  copyFormat: z.enum(copyFormats),
};

const minute = z.int().check(z.gte(0), z.lte(1_440));
const lead = z.int().check(z.gte(1_000), z.lte(365 * 86_400_000));
const leads = z.array(lead).check(z.maxLength(12));
const workingHours = z
  .strictObject({
    days: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
    startMinute: minute,
    endMinute: minute,
  })
  .check(z.refine(({ startMinute, endMinute }) => startMinute < endMinute));

const settingsSchema: z.ZodMiniType<Settings> = z.strictObject({
  theme: z.enum(themes),
  list: z.strictObject({ group: z.enum(listGroups), order: z.enum(listOrders) }),
  clearAfterMs: z.union([z.literal(0), z.int().check(z.gte(10_000), z.lte(300_000))]),
  reminders: z.strictObject({
    shortLeadsMs: leads,
    longLeadsMs: leads,
    workingHours: z.nullable(workingHours),
  }),
  confirmProductionCopies: z.boolean(),
  environments: z.array(environmentSchema).check(z.maxLength(mostEnvironments)),
  logLevel: z.enum(logLevels),
});

/** What Electron gets to read is what `partsOf` can: never a text of the caller's. */
const accelerator = z.string().check(
  z.maxLength(48),
  z.refine((text) => partsOf(text) !== null),
);

const proxySchema: z.ZodMiniType<ProxySetting> = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('system') }),
  z.strictObject({ use: z.literal('none') }),
  z.strictObject({
    use: z.literal('address'),
    address: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_048)),
    // A colon would end the name where it is sent.
    username: z.string().check(z.trim(), z.maxLength(256), z.regex(/^[^:\p{C}]*$/u)),
  }),
]);

export interface Command<Request, Reply> {
  readonly request: z.ZodMiniType<Request>;
  /** Carries the reply type only; never read. */
  readonly reply?: Reply;
}

function command<Request>(request: z.ZodMiniType<Request>) {
  return { returns: <Reply>(): Command<Request, Reply> => ({ request }) };
}

const nothing = z.undefined();

const commands = {
  getApp: command(nothing).returns<Packed<AppView>>(),
  /** Those from this place of the list on, first as many as fill a screen; none beyond its end. */
  listAccounts: command(z.strictObject({ from: z.int().check(z.gte(0)) })).returns<
    Packed<AccountsPage>
  >(),
  /** Those to come, of the accounts that have any. */
  listReminders: command(nothing).returns<Packed<readonly AccountReminders[]>>(),
  /** Logs in first; an account that cannot log in is not added. */
  addAccount: command(
    z.strictObject({ ...accountForm, providerId: z.string().check(z.maxLength(64)), password }),
  ).returns<AccountView>(),
  /** Logs in again when a password is given or a value that the token depends on changed. */
  editAccount: command(
    z.strictObject({ ...accountForm, id, password: z.nullable(password) }),
  ).returns<AccountView>(),
  renewAccount: command(
    z.strictObject({
      id,
      password: z.nullable(password),
      rememberPassword: z.nullable(z.boolean()),
    }),
  ).returns<AccountView>(),
  /** Logs in for each account whose token is over or soon will be, with its kept password. */
  renewDue: command(nothing).returns<RenewedDue>(),
  /** Logs in for each of them, with its kept password. */
  renewAccounts: command(z.strictObject({ ids })).returns<RenewedDue>(),
  /** Those under way end as superseded and change nothing. */
  stopLogins: command(nothing).returns<null>(),
  /** Pinned accounts come first. */
  pinAccount: command(z.strictObject({ id, pinned: z.boolean() })).returns<AccountView>(),
  signOut: command(z.strictObject({ id })).returns<AccountView>(),
  removeAccount: command(z.strictObject({ id })).returns<null>(),
  removeAccounts: command(z.strictObject({ ids })).returns<null>(),
  copyHeader: command(
    z.strictObject({
      id,
      which: z.enum(whichTokens),
      format: z.enum(copyFormats),
      confirmed: z.boolean(),
    }),
  ).returns<ClipboardView>(),
  /** Writes the expiries to the file that the user chooses; superseded when they choose none. */
  exportCalendar: command(nothing).returns<SavedCalendar>(),
  /** Whose token is in this text? The text goes no further than main, and is not kept. */
  identifyToken: command(
    z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(longestPaste)) }),
  ).returns<TokenIdentity>(),
  clearClipboard: command(nothing).returns<null>(),
  changeSettings: command(settingsSchema).returns<Settings>(),
  /** The global shortcut that copies the pinned account; null turns it off. */
  changeShortcut: command(
    z.strictObject({ accelerator: z.nullable(accelerator) }),
  ).returns<ShortcutView>(),
  /** While a shortcut is recorded, the one that is on copies nothing: its keys may be meant anew. */
  recordShortcut: command(z.strictObject({ recording: z.boolean() })).returns<null>(),
  /** Whether the system is to start the app when the user logs in. */
  setAutostart: command(z.strictObject({ on: z.boolean() })).returns<null>(),
  /** Looks anew at what surrounds the app. */
  getSurroundings: command(nothing).returns<Surroundings>(),
  /** Follows the way to the account's server; logs in nowhere. */
  checkAccount: command(z.strictObject({ id })).returns<AccountDiagnosis>(),
  /** Puts what was found on the clipboard, without what points at a person. */
  copyReport: command(nothing).returns<null>(),
  /** Without a password the kept one stays, as long as it is for the same proxy and user. */
  changeProxy: command(
    z.strictObject({ proxy: proxySchema, password: z.nullable(password) }),
  ).returns<NetworkView>(),
  /** Lets the user choose the file; superseded when they choose none. */
  chooseCaFile: command(nothing).returns<NetworkView>(),
  dropCaFile: command(nothing).returns<NetworkView>(),
  /** Shows one; whether it reached the user comes with `appChanged`. */
  testNotification: command(nothing).returns<null>(),
} as const satisfies Readonly<Record<CommandName, unknown>>;

interface Payloads {
  readonly appChanged: Packed<AppView>;
  readonly accountsChanged: Packed<readonly AccountView[]>;
  readonly clipboardChanged: ClipboardView | null;
  readonly accountFocused: AccountFocus;
  /** What went wrong outside the window, and with no account. */
  readonly failureTold: Failure;
}
export type Events = { readonly [E in EventName]: Payloads[E] };

export type RequestOf<N extends CommandName> =
  (typeof commands)[N] extends Command<infer Request, unknown> ? Request : never;
export type ReplyOf<N extends CommandName> =
  NonNullable<(typeof commands)[N]['reply']> | Extract<(typeof commands)[N]['reply'], null>;

/** Main's side: one function a command, every command required. */
export type Handlers = {
  readonly [N in CommandName]: (request: RequestOf<N>) => Promise<Result<ReplyOf<N>>>;
};

/** The window's side: `window.tokenTray`. Listeners answer with what ends them. */
export type TokenTrayApi = {
  readonly [N in CommandName]: RequestOf<N> extends undefined
    ? () => Promise<Result<ReplyOf<N>>>
    : (request: RequestOf<N>) => Promise<Result<ReplyOf<N>>>;
} & {
  readonly on: <E extends keyof Events>(
    event: E,
    listener: (payload: Events[E]) => void,
  ) => () => void;
};

/** The same table, typed so that the request of a command meets the handler of that command. */
export const commandTable: { readonly [N in CommandName]: Command<RequestOf<N>, ReplyOf<N>> } =
  commands;
