import { expect, test } from 'playwright/test';
import { createGlobalShortcut } from '../../../main/desktop/global-shortcut.ts';
import type { ShortcutWay } from '../../../preload/contract.ts';

const ours = 'Control+Shift+C';
const another = 'Control+Alt+K';

interface SetUp {
  readonly chosen?: string | null;
  readonly way?: ShortcutWay;
  readonly taken?: readonly string[];
}

function setUp({ chosen = null, way = 'direct', taken = [] }: SetUp = {}) {
  const others = new Set(taken);
  const registered = new Map<string, () => void>();
  const asked: string[] = [];
  const kept: (string | null)[] = [];
  const logged: unknown[] = [];
  let presses = 0;
  let changes = 0;
  let fault: Error | null = null;
  const shortcut = createGlobalShortcut({
    registry: {
      register: (accelerator, onPress) => {
        asked.push(accelerator);
        if (fault !== null) throw fault;
        if (others.has(accelerator)) return false;
        registered.set(accelerator, onPress);
        return true;
      },
      isRegistered: (accelerator) => registered.has(accelerator),
      unregister: (accelerator) => registered.delete(accelerator),
    },
    way,
    platform: 'linux',
    chosen,
    keep: async (accelerator) => void kept.push(accelerator),
    onPress: () => (presses += 1),
    onChange: () => (changes += 1),
    log: (event, details) => logged.push({ event, ...details }),
  });
  return {
    shortcut,
    others,
    registered,
    asked,
    kept,
    logged,
    presses: () => presses,
    changes: () => changes,
    fail: (error: Error | null) => (fault = error),
  };
}

test('off by default: the system is asked for nothing', () => {
  const { shortcut, asked, changes } = setUp();
  shortcut.start();
  expect(asked).toEqual([]);
  expect(changes()).toBe(0);
  expect(shortcut.view()).toEqual({ accelerator: null, state: 'off', way: 'direct' });
});

test('what was chosen is asked for at the start and not before, and given back at the end', () => {
  const { shortcut, asked, registered, presses } = setUp({ chosen: ours });
  expect(asked).toEqual([]);
  shortcut.start();
  expect(shortcut.view()).toMatchObject({ accelerator: ours, state: 'on' });
  registered.get(ours)?.();
  expect(presses()).toBe(1);
  shortcut.stop();
  expect(registered.size).toBe(0);
});

test('one that is taken at the start is told as taken, stays chosen, and can be tried again', async () => {
  const { shortcut, others, registered, logged } = setUp({ chosen: ours, taken: [ours] });
  shortcut.start();
  expect(shortcut.view()).toMatchObject({ accelerator: ours, state: 'taken' });
  expect(logged).toEqual([{ event: 'shortcut-not-granted', way: 'direct' }]);
  expect(await shortcut.change(ours)).toMatchObject({ ok: false });
  others.delete(ours);
  expect(await shortcut.change(ours)).toMatchObject({ ok: true, value: { state: 'on' } });
  expect([...registered.keys()]).toEqual([ours]);
});

test('a new one takes the place of the old one, and is kept', async () => {
  const { shortcut, registered, kept, changes } = setUp({ chosen: ours });
  shortcut.start();
  expect(await shortcut.change(another)).toEqual({
    ok: true,
    value: { accelerator: another, state: 'on', way: 'direct' },
  });
  expect([...registered.keys()]).toEqual([another]);
  expect(kept).toEqual([another]);
  expect(changes()).toBe(2);
});

test('a new one that is taken changes nothing: the old one goes on', async () => {
  const { shortcut, registered, kept } = setUp({ chosen: ours, taken: [another] });
  shortcut.start();
  expect(await shortcut.change(another)).toEqual({
    ok: false,
    failure: { kind: 'shortcut-refused', by: 'other-program' },
  });
  expect([...registered.keys()]).toEqual([ours]);
  expect(kept).toEqual([]);
  expect(shortcut.view()).toMatchObject({ accelerator: ours, state: 'on' });
});

test('a system that throws is one that refuses, and its text goes nowhere', async () => {
  const { shortcut, registered, logged, fail } = setUp({ chosen: ours });
  shortcut.start();
  fail(new TypeError('SECRET'));
  expect(await shortcut.change(another)).toMatchObject({ ok: false });
  expect([...registered.keys()]).toEqual([ours]);
  expect(logged).toEqual([{ event: 'shortcut-not-granted', way: 'direct', error: 'TypeError' }]);
});

test('an old one that got lost meanwhile is asked for again', async () => {
  const { shortcut, registered } = setUp({ chosen: ours, taken: [another] });
  shortcut.start();
  registered.clear();
  expect(await shortcut.change(another)).toMatchObject({ ok: false });
  expect([...registered.keys()]).toEqual([ours]);
});

test('the same one again asks for nothing', async () => {
  const { shortcut, asked } = setUp({ chosen: ours });
  shortcut.start();
  expect(await shortcut.change(ours)).toMatchObject({ ok: true, value: { state: 'on' } });
  expect(asked).toEqual([ours]);
});

test('turned off, it is given back, and kept as off', async () => {
  const { shortcut, registered, kept } = setUp({ chosen: ours });
  shortcut.start();
  expect(await shortcut.change(null)).toMatchObject({ ok: true, value: { state: 'off' } });
  expect(registered.size).toBe(0);
  expect(kept).toEqual([null]);
  shortcut.stop();
});

test('on Wayland a yes is a question to the desktop, and a no is its own', async () => {
  const { shortcut } = setUp({ way: 'portal', taken: [another] });
  expect(await shortcut.change(ours)).toMatchObject({ ok: true, value: { state: 'asked' } });
  expect(await shortcut.change(another)).toEqual({
    ok: false,
    failure: { kind: 'shortcut-refused', by: 'desktop' },
  });
});

test('while one is recorded the old one is given back, and taken again after it', () => {
  const { shortcut, registered, changes } = setUp({ chosen: ours });
  shortcut.start();
  shortcut.setRecording(true);
  expect([...registered.keys()]).toEqual([]);
  expect(shortcut.view()).toMatchObject({ accelerator: ours, state: 'on' });
  shortcut.setRecording(false);
  shortcut.setRecording(false);
  expect([...registered.keys()]).toEqual([ours]);
  expect(changes()).toBe(1);
});

test('one that another program took meanwhile is told as taken', () => {
  const { shortcut, others, changes } = setUp({ chosen: ours });
  shortcut.start();
  shortcut.setRecording(true);
  others.add(ours);
  shortcut.setRecording(false);
  expect(shortcut.view()).toMatchObject({ accelerator: ours, state: 'taken' });
  expect(changes()).toBe(2);
});

for (const [what, recorded, held] of [
  ['the same one', ours, ours],
  ['a new one', another, another],
  ['a taken one', 'Alt+J', ours],
  ['none any more', null, null],
] as const) {
  test(`with ${what} recorded, exactly what is chosen then is held`, async () => {
    const { shortcut, registered } = setUp({ chosen: ours, taken: ['Alt+J'] });
    shortcut.start();
    shortcut.setRecording(true);
    await shortcut.change(recorded);
    shortcut.setRecording(false);
    expect([...registered.keys()]).toEqual(held === null ? [] : [held]);
    expect(shortcut.view()).toMatchObject({ accelerator: held, state: held ? 'on' : 'off' });
    shortcut.stop();
    expect(registered.size).toBe(0);
  });
}

test('Wayland’s desktop is not asked anew: the press does nothing meanwhile', () => {
  const { shortcut, asked, registered, presses } = setUp({ chosen: ours, way: 'portal' });
  shortcut.start();
  shortcut.setRecording(true);
  registered.get(ours)?.();
  expect(presses()).toBe(0);
  shortcut.setRecording(false);
  registered.get(ours)?.();
  expect(presses()).toBe(1);
  expect(asked).toEqual([ours]);
});

test('what every program needs is asked of no system', async () => {
  const { shortcut, asked, registered } = setUp({ chosen: ours });
  shortcut.start();
  expect(await shortcut.change('Control+C')).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', field: 'accelerator' },
  });
  expect(asked).toEqual([ours]);
  expect([...registered.keys()]).toEqual([ours]);
});
