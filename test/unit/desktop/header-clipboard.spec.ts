import { expect, test } from 'playwright/test';
import type { TextClipboard } from '../../../main/desktop/electron-clipboard.ts';
import { createHeaderClipboard } from '../../../main/desktop/header-clipboard.ts';
import type { ClipboardView } from '../../../preload/contract.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { shows } from '../../faults/reached.ts';

const header = 'Authorization: Bearer abc';
const copied = { accountId: 'a', which: 'current', format: 'header', text: header } as const;

function setUp(options: { readonly clearAfterMs?: number; readonly refuses?: boolean } = {}) {
  const clock = new FakeClock();
  const system = { text: 'something of the user', fails: false };
  const clipboard: TextClipboard = {
    read: () => (system.fails ? Promise.reject(new Error('busy')) : Promise.resolve(system.text)),
    write: (text) => {
      if (options.refuses !== true) system.text = text;
      return Promise.resolve();
    },
    clear: () => (system.text = ''),
  };
  const changes: (ClipboardView | null)[] = [];
  const held = createHeaderClipboard({
    clipboard,
    clock,
    clearAfterMs: () => options.clearAfterMs ?? 45_000,
    onChange: (view) => changes.push(view),
  });
  return { clock, system, held, changes };
}

test(
  'a copy is told with the time at which it is cleared, and cleared then',
  shows('C1', 'C2'),
  async () => {
    const { clock, system, held, changes } = setUp();
    const view = {
      accountId: 'a',
      which: 'current',
      format: 'header',
      clearsAt: clock.now() + 45_000,
    };
    expect(await held.copy(copied)).toEqual({ ok: true, value: view });
    expect(system.text).toBe(header);
    await clock.run(44_999);
    expect(system.text).toBe(header);
    await clock.run(1);
    expect(system.text).toBe('');
    expect(changes).toEqual([view, null]);
    expect(held.holds()).toBeNull();
  },
);

test('what the user copied since stays', shows('C2'), async () => {
  const { clock, system, held, changes } = setUp();
  await held.copy(copied);
  system.text = 'a shopping list';
  await clock.run(60_000);
  expect(system.text).toBe('a shopping list');
  expect(changes.at(-1)).toBeNull();
});

test('a second copy has its own full time', shows('C4'), async () => {
  const { clock, system, held } = setUp();
  await held.copy(copied);
  await clock.run(40_000);
  await held.copy({ ...copied, text: 'Cookie: a=b' });
  await clock.run(44_999);
  expect(system.text).toBe('Cookie: a=b');
  await clock.run(1);
  expect(system.text).toBe('');
  expect(clock.timersSet).toBe(0);
});

test('a sleep over the deadline ends in a clear soon after the wake', shows('C4'), async () => {
  const { clock, system, held } = setUp({ clearAfterMs: 300_000 });
  await held.copy(copied);
  clock.sleep(3_600_000);
  await clock.run(60_000);
  expect(system.text).toBe('');
});

test('a setting of 0 keeps the copy until it is cleared by hand', async () => {
  const { clock, system, held } = setUp({ clearAfterMs: 0 });
  expect(await held.copy(copied)).toMatchObject({ value: { clearsAt: null } });
  await clock.run(86_400_000);
  expect(system.text).toBe(header);
  await held.clear();
  expect(system.text).toBe('');
});

test('stopping clears what is ours and tells nobody any more', shows('C3'), async () => {
  const { clock, system, held, changes } = setUp();
  await held.copy(copied);
  await held.stop();
  expect(system.text).toBe('');
  expect(changes).toHaveLength(1);
  expect(clock.timersSet).toBe(0);
});

test('stopping leaves what is not ours', shows('C3'), async () => {
  const { system, held } = setUp();
  await held.copy(copied);
  system.text = 'of the user';
  await held.stop();
  expect(system.text).toBe('of the user');
});

test('a clipboard that silently refuses is a failure, never "copied"', shows('C5'), async () => {
  const { held, changes } = setUp({ refuses: true });
  expect(await held.copy(copied)).toEqual({ ok: false, failure: { kind: 'clipboard-failed' } });
  expect(changes).toEqual([null]);
  expect(held.holds()).toBeNull();
});

test(
  'a clipboard that is busy when the time is up is cleared when it is free',
  shows('C5'),
  async () => {
    const { clock, system, held, changes } = setUp();
    await held.copy(copied);
    system.fails = true;
    await clock.run(46_000);
    expect(await held.clear()).toEqual({ ok: false, failure: { kind: 'clipboard-failed' } });
    expect(held.holds()).not.toBeNull();
    system.fails = false;
    await clock.run(5_000);
    expect(system.text).toBe('');
    expect(changes.at(-1)).toBeNull();
  },
);

test('a copy that cannot be checked is still cleared later', shows('C5'), async () => {
  const { clock, system, held } = setUp();
  system.fails = true;
  expect(await held.copy(copied)).toMatchObject({ ok: false });
  system.fails = false;
  expect(system.text).toBe(header);
  await clock.run(45_000);
  expect(system.text).toBe('');
});

test(
  'copies at the same moment come one after the other, and the last one is held',
  shows('C4'),
  async () => {
    const { system, held, changes } = setUp();
    const second = { ...copied, accountId: 'b', text: 'Cookie: a=b' };
    const answers = await Promise.all([held.copy(copied), held.clear(), held.copy(second)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(system.text).toBe('Cookie: a=b');
    expect(changes.map((view) => view?.accountId ?? null)).toEqual(['a', null, 'b']);
    expect(held.holds()).toMatchObject({ accountId: 'b' });
  },
);

test('a plain text takes the place of a header, and is never cleared', async () => {
  const { clock, system, held } = setUp();
  await held.copy(copied);
  expect(await held.copyPlain('a report')).toEqual({ ok: true, value: null });
  expect(held.holds()).toBeNull();
  await clock.run(60_000);
  await held.stop();
  expect(system.text).toBe('a report');
});

test('a clipboard that refuses a plain text still holds the header, and clears it', async () => {
  const { clock, system, held } = setUp();
  await held.copy(copied);
  system.fails = true;
  const failure = { kind: 'clipboard-failed' };
  expect(await held.copyPlain('a report')).toEqual({ ok: false, failure });
  system.text = header;
  system.fails = false;
  expect(held.holds()).not.toBeNull();
  await clock.run(45_000);
  expect(system.text).toBe('');
});
