// Every command of the contract, asked by whoever must not and with whatever must not be.
import { expect, test } from 'playwright/test';
import type { IpcSender } from '../../main/ipc.ts';
import { commandNames, mostChosen } from '../../preload/contract.ts';
import { reached, shows } from '../faults/reached.ts';
import {
  accountForm,
  contents,
  hours,
  id,
  legal,
  ours,
  list,
  reminders,
  setUpIpc,
  topFrame,
} from './ipc-setup.ts';
import { junkFor } from './junk.ts';

const otherOrigins = [
  'https://example.com',
  'http://localhost:5173',
  'file://',
  'null',
  'about:blank',
  'devtools://devtools',
  'app://ui.example',
  'app://ui:1',
  'APP://UI',
  '',
];

const strangers: readonly (readonly [string, IpcSender])[] = [
  ['no frame', { sender: contents, senderFrame: null }],
  ['a frame inside the page', { sender: contents, senderFrame: { ...topFrame, parent: topFrame } }],
  ['a detached frame', { sender: contents, senderFrame: { ...topFrame, detached: true } }],
  ...otherOrigins.map(
    (origin) =>
      [
        `the origin "${origin}"`,
        { sender: contents, senderFrame: { ...topFrame, origin } },
      ] as const,
  ),
  ['another window', { sender: { name: 'other' }, senderFrame: topFrame }],
  ['nobody', { sender: undefined, senderFrame: topFrame }],
];

const settings = {
  theme: 'dark',
  list,
  clearAfterMs: 0,
  confirmProductionCopies: false,
  logLevel: 'all',
  reminders,
  environments: [],
};

/** Almost what a command takes. */
const nearMisses: readonly unknown[] = [
  { ...accountForm, id, password: null, extra: 1 },
  { ...accountForm, label: '   ', providerId: 'withleaf', password: 'x' },
  { ...accountForm, values: { 'bad key': 'x' }, providerId: 'withleaf', password: 'x' },
  { ...accountForm, providerId: 'withleaf', password: '' },
  { ...settings, clearAfterMs: 1 },
  { ...settings, list: { ...list, group: 'colour' } },
  { ...settings, list: { group: 'none' } },
  { ...settings, theme: 'pink' },
  { ...settings, environments: [{ name: '', color: 'red' }] },
  { ...settings, environments: [{ name: 'QA', color: 'pink' }] },
  { ...settings, environments: Array.from({ length: 101 }, () => ({ name: 'QA', color: 'red' })) },
  { ...settings, reminders: { ...reminders, shortLeadsMs: [0] } },
  { ...settings, reminders: { ...reminders, longLeadsMs: ['1'] } },
  { ...settings, reminders: { ...reminders, workingHours: { ...hours, days: [7] } } },
  { ...settings, reminders: { ...reminders, workingHours: { ...hours, endMinute: 1 } } },
  { ...settings, logLevel: 'some' },
  { accelerator: 'C' },
  { accelerator: 'Command+C' },
  { on: 'yes' },
  { proxy: { use: 'address', address: 'proxy:3128' }, password: null },
  { proxy: { use: 'address', address: '', username: '' }, password: null },
  { proxy: { use: 'address', address: 'proxy', username: 'a:b' }, password: null },
  { proxy: { use: 'address', address: 'proxy', username: 'a\0b' }, password: null },
  { proxy: { use: 'system', address: 'proxy' }, password: null },
  { proxy: { use: 'ignore-certificates' }, password: null },
  { proxy: { use: 'none' }, password: '' },
  { text: '' },
  { text: 'x'.repeat(65_537) },
  { text: 'x', id },
  { ids: [id, '../../etc/passwd'] },
  { ids: [id, [id]] },
  { ids: id },
  { ids: { length: 1, 0: id } },
  { ids: Array.from({ length: mostChosen + 1 }, () => id) },
  { id, which: 'next', format: 'header' },
  { id, which: 'current', format: 'shell' },
];

for (const name of commandNames) {
  for (const [who, event] of strangers) {
    test(`${name} is refused to ${who}`, shows('H1'), async () => {
      const { call, calls, logged } = setUpIpc();
      expect(await call(name, event, legal[name])).toEqual({
        ok: false,
        failure: { kind: 'internal' },
      });
      expect(calls).toEqual([]);
      expect(logged).toEqual([{ event: 'ipc-refused', command: name }]);
    });
  }

  test(`${name} is refused once the window is destroyed`, shows('H1'), async () => {
    const { call, calls } = setUpIpc({ trustedSender: () => undefined });
    const gone: IpcSender = { sender: undefined, senderFrame: topFrame };
    expect(await call(name, ours, legal[name])).toMatchObject({ ok: false });
    expect(await call(name, gone, legal[name])).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test(`${name} refuses junk and extra arguments`, shows('H3'), async () => {
    const { call, calls, logged } = setUpIpc();
    const junk = [...junkFor(legal[name]), ...nearMisses];
    expect(junk.length).toBeGreaterThanOrEqual(200);
    for (const request of junk) {
      const reply = await call(name, ours, request);
      expect(reply).toMatchObject({ ok: false });
      // A kind and the name of a field of ours: no value, no message, no stack.
      expect(JSON.stringify(reply)).toMatch(
        /^{"ok":false,"failure":{"kind":"(?:internal"|invalid-input","field":"[a-zA-Z.]{0,64}")}}$/,
      );
    }
    for (const extra of [undefined, null, legal[name], 'x'.repeat(1_000_000)]) {
      expect(await call(name, ours, legal[name], extra)).toMatchObject({ ok: false });
    }
    expect(calls).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // Objects that throw when they are looked at cannot cross; even so they end as a value.
    expect(new Set(logged.map((line) => JSON.stringify(line)))).toEqual(
      new Set([`{"event":"command-failed","command":"${name}","error":"TypeError"}`]),
    );
    reached('H3', { 'handlers reached': calls.length });
  });
}
