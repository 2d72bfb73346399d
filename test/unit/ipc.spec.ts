import { expect, test } from 'playwright/test';
import { commandNames, type CommandName, type Handlers } from '../../preload/contract.ts';
import { bindIpc, type IpcHost, type IpcSender, type SenderFrame } from '../../main/ipc.ts';

const origin = 'app://ui';
const contents = { name: 'our window' };
const topFrame: SenderFrame = { parent: null, origin, detached: false };
const ours: IpcSender = { sender: contents, senderFrame: topFrame };
const done = { ok: true, value: null } as const;
const id = '00000000-0000-4000-8000-000000000001';

const accountForm = {
  label: 'withleaf',
  environment: { name: 'Production', color: 'red' },
  values: { username: 'ada@example.com', baseUrl: 'https://api.withleaf.io/api' },
  rememberPassword: false,
  renewAutomatically: false,
  remind: true,
};

const hours = { days: [1], startMinute: 540, endMinute: 1_020 };
const reminders = { shortLeadsMs: [900_000], longLeadsMs: [], workingHours: hours };

/** A request that each command accepts. A new command has to be added here to compile. */
const legal: { readonly [N in CommandName]: unknown } = {
  getApp: undefined,
  listAccounts: undefined,
  addAccount: { ...accountForm, providerId: 'withleaf', password: 'x' },
  editAccount: { ...accountForm, id, password: null },
  renewAccount: { id, password: null, rememberPassword: null },
  renewDue: undefined,
  stopLogins: undefined,
  signOut: { id },
  removeAccount: { id },
  copyHeader: { id, which: 'current', format: 'curl' },
  clearClipboard: undefined,
  changeSettings: { theme: 'dark', clearAfterMs: 45_000, reminders },
  setAutostart: { on: true },
  changeProxy: { proxy: { use: 'address', address: 'proxy:3128', username: 'ada' }, password: 'x' },
  chooseCaFile: undefined,
  dropCaFile: undefined,
  testNotification: undefined,
};

function setUp(change: { readonly handler?: () => Promise<never> } = {}) {
  const listeners = new Map<string, (event: IpcSender, ...args: unknown[]) => unknown>();
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  const logged: unknown[] = [];
  const host: IpcHost = {
    handle: (channel, listener) => listeners.set(channel, listener),
    removeHandler: (channel) => listeners.delete(channel),
  };
  const handle = (name: string) => async (request: unknown) => {
    calls.push({ name, request });
    await change.handler?.();
    return done;
  };
  const handlers: Record<string, unknown> = Object.fromEntries(
    commandNames.map((name) => [name, handle(name)]),
  );
  const unbind = bindIpc({
    host,
    // The handlers are alike, so the contract's exact types are asserted rather than written out.
    handlers: handlers as Handlers,
    origin,
    trustedSender: () => contents,
    log: (event, details) => logged.push({ event, ...details }),
  });
  const call = (name: CommandName, event: IpcSender, ...args: unknown[]): unknown =>
    listeners.get(`command:${name}`)?.(event, ...args);
  return { call, calls, logged, listeners, unbind };
}

for (const name of commandNames) {
  test(`${name} reaches its handler with the request it declares`, async () => {
    const { call, calls } = setUp();
    expect(await call(name, ours, legal[name])).toEqual(done);
    expect(calls).toEqual([{ name, request: legal[name] }]);
  });

  const strangers: readonly (readonly [string, IpcSender])[] = [
    ['no frame', { sender: contents, senderFrame: null }],
    ['an inner frame', { sender: contents, senderFrame: { ...topFrame, parent: topFrame } }],
    ['a detached frame', { sender: contents, senderFrame: { ...topFrame, detached: true } }],
    ['another origin', { sender: contents, senderFrame: { ...topFrame, origin: 'https://a.b' } }],
    ['a file', { sender: contents, senderFrame: { ...topFrame, origin: 'file://' } }],
    ['another window', { sender: { name: 'other' }, senderFrame: topFrame }],
  ];
  for (const [who, event] of strangers) {
    test(`${name} is refused to ${who}`, async () => {
      const { call, calls, logged } = setUp();
      expect(await call(name, event, legal[name])).toEqual({
        ok: false,
        failure: { kind: 'internal' },
      });
      expect(calls).toEqual([]);
      expect(logged).toEqual([{ event: 'ipc-refused', command: name }]);
    });
  }

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const junk: readonly unknown[] = [
    null,
    Number.NaN,
    -1,
    2 ** 53,
    '',
    'x'.repeat(1_000_000),
    [],
    () => {},
    new ArrayBuffer(8),
    cyclic,
    JSON.parse('{"__proto__":{"polluted":true},"id":1}'),
    { id: '../../etc/passwd' },
    { ...accountForm, id, password: null, extra: 1 },
    { ...accountForm, label: '   ', providerId: 'withleaf', password: 'x' },
    { ...accountForm, values: { 'bad key': 'x' }, providerId: 'withleaf', password: 'x' },
    { ...accountForm, providerId: 'withleaf', password: '' },
    { theme: 'dark', clearAfterMs: 1, reminders },
    { theme: 'pink', clearAfterMs: 0, reminders },
    { on: 'yes' },
    { theme: 'dark', clearAfterMs: Number.POSITIVE_INFINITY, reminders },
    { theme: 'dark', clearAfterMs: 0, reminders: { ...reminders, shortLeadsMs: [0] } },
    { theme: 'dark', clearAfterMs: 0, reminders: { ...reminders, longLeadsMs: ['1'] } },
    {
      theme: 'dark',
      clearAfterMs: 0,
      reminders: { ...reminders, workingHours: { ...hours, days: [7] } },
    },
    {
      theme: 'dark',
      clearAfterMs: 0,
      reminders: { ...reminders, workingHours: { ...hours, endMinute: 1 } },
    },
    { proxy: { use: 'address', address: 'proxy:3128' }, password: null },
    { proxy: { use: 'address', address: '', username: '' }, password: null },
    { proxy: { use: 'address', address: 'proxy', username: 'a:b' }, password: null },
    { proxy: { use: 'address', address: 'proxy', username: 'a\0b' }, password: null },
    { proxy: { use: 'system', address: 'proxy' }, password: null },
    { proxy: { use: 'ignore-certificates' }, password: null },
    { proxy: { use: 'none' }, password: '' },
    { id, which: 'next', format: 'header' },
    { id, which: 'current', format: 'shell' },
  ];
  test(`${name} refuses junk and extra arguments`, async () => {
    const { call, calls } = setUp();
    for (const request of junk) {
      expect(await call(name, ours, request)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-input' },
      });
    }
    expect(await call(name, ours, legal[name], 'extra')).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
}

test('a failure names the field that is wrong', async () => {
  const { call } = setUp();
  expect(await call('copyHeader', ours, { id, which: 'current', format: 'shell' })).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'format' },
  });
});

test('what a handler throws stays in the main process', async () => {
  const { call, logged } = setUp({
    handler: () => Promise.reject(new RangeError('secret-in-a-message')),
  });
  expect(await call('getApp', ours)).toEqual({ ok: false, failure: { kind: 'internal' } });
  expect(logged).toEqual([{ event: 'command-failed', command: 'getApp', error: 'RangeError' }]);
});

test('unbinding removes every handler', () => {
  const { listeners, unbind } = setUp();
  expect(listeners.size).toBe(commandNames.length);
  unbind();
  expect(listeners.size).toBe(0);
});
