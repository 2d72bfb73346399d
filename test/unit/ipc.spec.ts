import { expect, test } from 'playwright/test';
import { setTimeout } from 'node:timers/promises';
import type { AnswerCommand } from '../../main/answer-command.ts';
import { commandNames } from '../../preload/contract.ts';
import { shows } from '../faults/reached.ts';
import { accountForm, done, id, legal, ours, setUpIpc } from './ipc-setup.ts';

for (const name of commandNames) {
  test(`${name} reaches its handler with the request it declares`, shows('H1'), async () => {
    const { call, calls } = setUpIpc();
    expect(await call(name, ours, legal[name])).toEqual(done);
    expect(calls).toEqual([{ name, request: legal[name] }]);
  });
}

test('a failure names the field that is wrong', async () => {
  const { call } = setUpIpc();
  expect(
    await call('copyHeader', ours, { id, which: 'current', format: 'shell', confirmed: false }),
  ).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'format' },
  });
});

test("a failure names no field of the caller's making", shows('L2'), async () => {
  const { call } = setUpIpc();
  const values = { 'what was typed in the wrong place': 'x' };
  expect(await call('editAccount', ours, { ...accountForm, values, id, password: null })).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'values' },
  });
});

test('what a handler throws stays in the main process', shows('L2'), async () => {
  const { call, logged } = setUpIpc({
    handler: () => Promise.reject(new RangeError('secret-in-a-message')),
  });
  expect(await call('getApp', ours)).toEqual({ ok: false, failure: { kind: 'internal' } });
  expect(logged).toEqual([{ event: 'command-failed', command: 'getApp', error: 'RangeError' }]);
});

test('a flood of calls is answered without being heard, and logged once', shows('H4'), async () => {
  const { call, calls, logged, floods } = setUpIpc({ pauseMs: 0 });
  const replies = [];
  for (let at = 0; at < 10_000; at += 1)
    replies.push(await call('listAccounts', ours, { from: 0 }));
  expect(calls.length).toBeLessThanOrEqual(60);
  expect(replies.slice(0, calls.length)).toEqual(calls.map(() => done));
  expect(new Set(replies.slice(calls.length).map((reply) => JSON.stringify(reply)))).toEqual(
    new Set(['{"ok":false,"failure":{"kind":"internal"}}']),
  );
  expect(logged).toEqual([{ event: 'ipc-limited' }, { event: 'ipc-flood' }]);
  expect(floods()).toBe(1);
});

test('a call waits for an app that still starts, and is answered by it', async () => {
  let startApp = (_answer: AnswerCommand): void => {};
  const { call, calls } = setUpIpc({ answer: new Promise((resolve) => (startApp = resolve)) });
  const asked: string[] = [];
  const reply = call('getApp', ours);
  expect(await Promise.race([reply, setTimeout(20, 'none yet')])).toBe('none yet');
  startApp(async (name) => {
    asked.push(name);
    return done;
  });
  expect(await reply).toEqual(done);
  expect(asked).toEqual(['getApp']);
  expect(calls).toEqual([]);
});

test('who may not ask is refused before the app is there', shows('H1'), async () => {
  const { call, logged } = setUpIpc({ answer: new Promise(() => {}) });
  const stranger = { ...ours, sender: { name: 'another window' } };
  expect(await call('getApp', stranger)).toEqual({ ok: false, failure: { kind: 'internal' } });
  expect(logged).toEqual([{ event: 'ipc-refused', command: 'getApp' }]);
});

test('unbinding removes every handler', () => {
  const { listeners, unbind } = setUpIpc();
  expect(listeners.size).toBe(commandNames.length);
  unbind();
  expect(listeners.size).toBe(0);
});
