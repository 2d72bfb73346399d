import { expect, test } from 'playwright/test';
import { createPinnedCopy } from '../../main/pinned-copy.ts';
import type { AccountView, ClipboardView, Failure } from '../../preload/contract.ts';
import type { TrayAction } from '../../main/desktop/tray-menu.ts';
import type { Notice } from '../../main/expiry/reminder-text.ts';
import { accountView } from '../fakes/account-view.ts';
import { FakeClock } from '../fakes/clock.ts';

const pinned = accountView({
  label: 'leaf.eco',
  environment: { name: 'Production', color: 'red' },
  pinned: true,
});

interface SetUp {
  readonly views?: readonly AccountView[];
  readonly clearAfterMs?: number | null;
  readonly copies?: boolean;
}

function setUp({ views = [pinned], clearAfterMs = 45_000, copies = true }: SetUp = {}) {
  const clock = new FakeClock();
  const acted: TrayAction[] = [];
  const notices: Notice[] = [];
  const told: Failure[] = [];
  let held: ClipboardView | null = null;
  const press = createPinnedCopy({
    accounts: { views: () => views },
    clipboard: { holds: () => held },
    clock,
    act: async (action) => {
      acted.push(action);
      if (action.kind !== 'copy' || !copies) return;
      const { accountId, which, format } = action;
      const clearsAt = clearAfterMs === null ? null : clock.now() + clearAfterMs;
      held = { accountId, which, format, clearsAt };
    },
    notify: (notice) => notices.push(notice),
    tell: (failure) => told.push(failure),
  });
  return { clock, press, acted, notices, told };
}

test('copies the first pinned account in its own format, and tells', async () => {
  const first = { ...pinned, copyFormat: 'curl' as const };
  const { press, acted, notices, told } = setUp({ views: [first, accountView({ id: 'other' })] });
  await press();
  expect(acted).toEqual([{ kind: 'copy', accountId: pinned.id, which: 'current', format: 'curl' }]);
  expect(notices).toEqual([
    {
      title: 'leaf.eco · Production copied',
      body: 'On the clipboard as curl, clears in 45 s.',
      accountIds: [],
      actions: [],
    },
  ]);
  expect(told).toEqual([]);
});

test('tells the time in minutes, or that it stays', async () => {
  const long = setUp({ clearAfterMs: 300_000 });
  await long.press();
  expect(long.notices[0]?.body).toBe('On the clipboard, clears in 5 min.');
  const never = setUp({ clearAfterMs: null });
  await never.press();
  expect(never.notices[0]?.body).toBe('It stays on the clipboard.');
});

for (const [name, views] of [
  ['no account is pinned', [accountView()]],
  ['there is no account', []],
] as const) {
  test(`${name}: nothing is copied, and the window says so`, async () => {
    const { press, acted, notices, told } = setUp({ views });
    await press();
    expect([acted, notices]).toEqual([[], []]);
    expect(told).toEqual([{ kind: 'nothing-pinned' }]);
  });
}

test('what was not copied gets no receipt', async () => {
  const { press, notices } = setUp({ copies: false });
  await press();
  expect(notices).toEqual([]);
});

test('a copy that failed is not taken for the one before', async () => {
  let copies = true;
  const held: ClipboardView = {
    accountId: pinned.id,
    which: 'current',
    format: 'header',
    clearsAt: null,
  };
  const clock = new FakeClock();
  const notices: Notice[] = [];
  let now: ClipboardView | null = null;
  const press = createPinnedCopy({
    accounts: { views: () => [pinned] },
    clipboard: { holds: () => now },
    clock,
    act: async () => {
      if (copies) now = { ...held };
    },
    notify: (notice) => notices.push(notice),
    tell: () => {},
  });
  await press();
  copies = false;
  clock.advance(5_000);
  await press();
  expect(notices).toHaveLength(1);
});

test('a key that is held down copies once', async () => {
  const { clock, press, acted } = setUp();
  for (let repeat = 0; repeat < 100; repeat += 1) {
    await press();
    clock.advance(40);
  }
  expect(acted).toHaveLength(1);
  clock.advance(1_000);
  await press();
  expect(acted).toHaveLength(2);
});
