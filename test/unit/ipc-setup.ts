import { commandNames, type CommandName, type Handlers } from '../../preload/contract.ts';
import { createAnswers, type AnswerCommand } from '../../main/answer-command.ts';
import { bindIpc, type IpcHost, type IpcSender, type SenderFrame } from '../../main/ipc.ts';
import { FakeClock } from '../fakes/clock.ts';

const origin = 'app://ui';
export const contents = { name: 'our window' };
export const topFrame: SenderFrame = { parent: null, origin, detached: false };
export const ours: IpcSender = { sender: contents, senderFrame: topFrame };
export const done = { ok: true, value: null } as const;
export const id = '00000000-0000-4000-8000-000000000001';

export const accountForm = {
  label: 'withleaf',
  environment: { name: 'Production', color: 'red' },
  values: { username: 'ada@example.com', baseUrl: 'https://api.withleaf.io/api' },
  rememberPassword: false,
  renewAutomatically: false,
  remind: true,
  copyFormat: 'header',
};

export const hours = { days: [1], startMinute: 540, endMinute: 1_020 };
export const list = { group: 'environment', order: 'expiry' };
export const reminders = { shortLeadsMs: [900_000], longLeadsMs: [], workingHours: hours };

/** A request that each command accepts. A new command has to be added here to compile. */
export const legal: { readonly [N in CommandName]: unknown } = {
  getApp: undefined,
  listAccounts: { from: 0 },
  listReminders: undefined,
  addAccount: { ...accountForm, providerId: 'withleaf', password: 'x' },
  editAccount: { ...accountForm, id, password: null },
  renewAccount: { id, password: null, rememberPassword: null },
  renewDue: undefined,
  renewAccounts: { ids: [id] },
  stopLogins: undefined,
  pinAccount: { id, pinned: true },
  signOut: { id },
  removeAccount: { id },
  removeAccounts: { ids: [id] },
  copyHeader: { id, which: 'current', format: 'curl', confirmed: false },
  exportCalendar: undefined,
  identifyToken: { text: 'Bearer abc' },
  clearClipboard: undefined,
  changeSettings: {
    theme: 'dark',
    list,
    clearAfterMs: 45_000,
    confirmProductionCopies: true,
    reminders,
    environments: [{ name: 'QA', color: 'blue' }],
    logLevel: 'problems',
  },
  getSurroundings: undefined,
  checkAccount: { id },
  copyReport: undefined,
  changeProxy: { proxy: { use: 'address', address: 'proxy:3128', username: 'ada' }, password: 'x' },
  chooseCaFile: undefined,
  dropCaFile: undefined,
  changeShortcut: { accelerator: 'Control+Shift+C' },
  recordShortcut: { recording: true },
  setAutostart: { on: true },
  testNotification: undefined,
};

interface IpcTestOptions {
  readonly handler?: () => Promise<never>;
  /** Whom the window is; undefined while there is none. */
  readonly trustedSender?: () => unknown;
  /** Where the app's own comes late. */
  readonly answer?: Promise<AnswerCommand>;
  /** Between two calls; long enough for any number of them. */
  readonly pauseMs?: number;
}

export function setUpIpc(options: IpcTestOptions = {}) {
  const clock = new FakeClock();
  const listeners = new Map<string, (event: IpcSender, ...args: unknown[]) => unknown>();
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  const logged: unknown[] = [];
  let floods = 0;
  const host: IpcHost = {
    handle: (channel, listener) => listeners.set(channel, listener),
    removeHandler: (channel) => listeners.delete(channel),
  };
  const handle = (name: string) => async (request: unknown) => {
    calls.push({ name, request });
    await options.handler?.();
    return done;
  };
  const handlers: Record<string, unknown> = Object.fromEntries(
    commandNames.map((name) => [name, handle(name)]),
  );
  const log = (event: string, details?: object) => logged.push({ event, ...details });
  // The handlers are alike, so the contract's exact types are asserted rather than written out.
  const answer = createAnswers({ handlers: handlers as Handlers, log });
  const unbind = bindIpc({
    host,
    answer: options.answer ?? Promise.resolve(answer),
    origin,
    trustedSender: options.trustedSender ?? (() => contents),
    clock,
    onFlood: () => (floods += 1),
    log,
  });
  const call = async (name: CommandName, event: IpcSender, ...args: unknown[]) => {
    const reply = await listeners.get(`command:${name}`)?.(event, ...args);
    clock.advance(options.pauseMs ?? 100);
    return reply;
  };
  return { call, calls, logged, listeners, unbind, floods: () => floods };
}
