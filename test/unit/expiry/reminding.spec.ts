import { expect, test } from 'playwright/test';
import type { RemindedAccount } from '../../../main/expiry/reminders.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { accountWith, dayMs, hourMs, minuteMs } from './accounts.ts';
import { SimulatedApp } from './simulated-app.ts';
import { inZone } from './zones.ts';

const issuedAt = Date.UTC(2026, 10, 23, 9);

function started(accounts: readonly RemindedAccount[], now = issuedAt): SimulatedApp {
  const app = new SimulatedApp(new FakeClock(now), accounts);
  app.scheduler.reconcile('start');
  return app;
}

test('another time zone moves the warning before leaving', shows('T4'), async () => {
  const app = inZone('Pacific/Kiritimati', () => {
    // 19:00 UTC on Friday is Saturday there: it would warn at 16:00 on its Friday, 02:00 UTC.
    const expiresAt = Date.UTC(2026, 10, 27, 19);
    const fresh = new SimulatedApp(new FakeClock(issuedAt), [
      accountWith(issuedAt, expiresAt - issuedAt),
    ]);
    fresh.settings = {
      shortLeadsMs: [],
      longLeadsMs: [],
      workingHours: { days: [1, 2, 3, 4, 5], startMinute: 540, endMinute: 1_020 },
    };
    fresh.scheduler.reconcile('start');
    return fresh;
  });
  process.env['TZ'] = 'UTC';
  try {
    await app.clock.run(5 * dayMs);
  } finally {
    delete process.env['TZ'];
  }
  expect(app.shown.map(({ at }) => at)).toEqual([
    Date.UTC(2026, 10, 27, 16),
    Date.UTC(2026, 10, 27, 19),
  ]);
});

test(
  '10,000 accounts that expire in one minute give one notification, a minute late at most',
  shows('T7'),
  async () => {
    const accounts = Array.from({ length: 10_000 }, (_, index) =>
      accountWith(issuedAt, 20 * minuteMs + index * 6, { id: `id ${index}`, label: `N${index}` }),
    );
    const app = started(accounts);
    await app.clock.run(20 * minuteMs);
    expect(app.shown).toEqual([]);
    await app.clock.run(minuteMs);
    expect(app.shown.map(({ notice }) => notice.title)).toEqual(['10,000 tokens have expired']);
    expect(app.statusChanges).toBeLessThanOrEqual(61);
    await app.clock.run(hourMs);
    expect(app.shown).toHaveLength(1);
    reached('T7', { 'accounts in one minute': accounts.length, notification: app.shown.length });
  },
);

test('nobody waits for a second token that is more than a minute away', async () => {
  const app = started([
    accountWith(issuedAt, 20 * minuteMs),
    accountWith(issuedAt, 22 * minuteMs, { id: 'two' }),
  ]);
  await app.clock.run(23 * minuteMs);
  expect(app.shown.map(({ at }) => at - issuedAt)).toEqual([20 * minuteMs, 22 * minuteMs]);
});

test('a token that is renewed while others are waited for is not reminded of', async () => {
  const app = started([
    accountWith(issuedAt, 20 * minuteMs),
    accountWith(issuedAt, 20.5 * minuteMs, { id: 'two' }),
  ]);
  await app.clock.run(20 * minuteMs + 1_000);
  app.renew('one', dayMs);
  await app.clock.run(2 * minuteMs);
  expect(app.shown.map(({ notice }) => notice.accountIds)).toEqual([['two']]);
});

test('nobody waits for a token of an account that was removed', async () => {
  const app = started([
    accountWith(issuedAt, 20 * minuteMs),
    accountWith(issuedAt, 20.5 * minuteMs, { id: 'two' }),
  ]);
  app.remove('two');
  await app.clock.run(21 * minuteMs);
  expect(app.shown.map(({ at }) => at - issuedAt)).toEqual([20 * minuteMs]);
});

test('what came due while the app was closed comes as one notification at start', async () => {
  const accounts = ['a', 'b', 'c'].map((id, index) =>
    accountWith(issuedAt, (index + 1) * dayMs, { id, label: id }),
  );
  const app = started(accounts, issuedAt + 10 * dayMs);
  await settle();
  expect(app.shown.map(({ notice }) => notice)).toEqual([
    {
      title: '3 tokens have expired',
      body: 'While you were away:\na, b and c',
      actions: [],
      accountIds: ['a', 'b', 'c'],
    },
  ]);
  for (let restarts = 0; restarts < 100; restarts += 1) {
    app.restart();
    await app.clock.run(minuteMs);
  }
  expect(app.shown).toHaveLength(1);
});

test(
  'a reminder that cannot be put on record waits for the disk, and is shown once',
  shows('T7'),
  async () => {
    const app = started([accountWith(issuedAt, 20 * minuteMs)]);
    app.diskFull = true;
    await app.clock.run(30 * minuteMs);
    expect(app.shown).toEqual([]);
    app.diskFull = false;
    await app.clock.run(hourMs);
    expect(app.shown.map(({ at }) => at)).toEqual([issuedAt + 31 * minuteMs]);
  },
);

test('settings take effect at once', async () => {
  const app = started([accountWith(issuedAt, dayMs)]);
  await app.clock.run(hourMs);
  app.settings = { ...app.settings, shortLeadsMs: [3 * hourMs] };
  app.scheduler.reconcile('settings');
  await app.clock.run(20 * hourMs);
  expect(app.shown.map(({ at }) => at - issuedAt)).toEqual([21 * hourMs]);
});

test('an account that was added, changed or removed is followed', async () => {
  const app = started([accountWith(issuedAt, 20 * minuteMs)]);
  app.replace(accountWith(issuedAt, 20 * minuteMs, { id: 'two' }));
  app.remove('one');
  await app.clock.run(hourMs);
  expect(app.shown.map(({ notice }) => notice.accountIds)).toEqual([['two']]);
});

test('a hundred restarts after an expiry show it once', shows('T7'), async () => {
  const app = started([accountWith(issuedAt, dayMs)], issuedAt + dayMs - 30_000);
  await app.clock.run(minuteMs);
  for (let restarts = 0; restarts < 100; restarts += 1) {
    app.restart();
    await app.clock.run(minuteMs);
  }
  expect(app.shown.map(({ notice }) => notice.title)).toEqual([
    'Farm data expires in 1 minute',
    'Farm data has expired',
  ]);
});

test('a token that is renewed while its reminder is written down is not spoken of', async () => {
  const app = started([accountWith(issuedAt, dayMs)], issuedAt + dayMs + 1);
  app.renew('one', dayMs);
  await settle();
  expect(app.shown).toEqual([]);
});
