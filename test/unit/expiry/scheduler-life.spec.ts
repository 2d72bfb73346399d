import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { createScheduler } from '../../../main/expiry/scheduler.ts';
import type { RemindedAccount } from '../../../main/expiry/reminders.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { accountWith, dayMs, hourMs, minuteMs } from './accounts.ts';
import { SimulatedApp } from './simulated-app.ts';

const issuedAt = Date.UTC(2026, 10, 23, 9);

function started(accounts: readonly RemindedAccount[], now = issuedAt): SimulatedApp {
  const app = new SimulatedApp(new FakeClock(now), accounts);
  app.scheduler.reconcile('start');
  return app;
}

test('an idle app wakes up once a minute and not once more', () => {
  const app = started([accountWith(issuedAt, 60 * dayMs)]);
  app.clock.advance(dayMs);
  expect(app.ticks).toBe(1 + 24 * 60);
  expect(app.clock.timersSet).toBe(1);
});

test('a duty that fails is reported and tried again a minute later', async () => {
  const app = started([
    accountWith(issuedAt - dayMs, dayMs, {
      renewal: freshRenewal,
    }),
  ]);
  app.reply = () => Promise.reject(new Error('a bug'));
  await app.clock.run(1_000);
  expect(app.faults).toEqual([new Error('a bug')]);
  expect(app.clock.timersSet).toBe(1);
});

test('after stop nothing is left and nothing happens', async () => {
  const app = started([accountWith(issuedAt, 20 * minuteMs)]);
  await app.scheduler.stop();
  expect(app.clock.timersSet).toBe(0);
  app.scheduler.reconcile('resume');
  await app.clock.run(hourMs);
  expect([app.shown.length, app.clock.timersSet, app.ticks]).toEqual([0, 0, 1]);
});

test('stop waits for what is under way', async () => {
  let finish: (lifetimeMs: number) => void = () => undefined;
  const app = started([
    accountWith(issuedAt - dayMs, dayMs, {
      renewal: freshRenewal,
    }),
  ]);
  app.reply = () => new Promise((resolve) => (finish = resolve));
  await settle();
  let stopped = false;
  const stop = app.scheduler.stop().then(() => (stopped = true));
  await settle();
  expect(stopped).toBe(false);
  finish(dayMs);
  await stop;
  expect(app.clock.timersSet).toBe(0);
});

test('stopped in the middle of a reconcile, it sets no timer', async () => {
  const clock = new FakeClock(issuedAt);
  const scheduler = createScheduler({
    clock,
    accounts: () => [],
    account: () => undefined,
    duties: [],
    onRecheck: () => undefined,
    onTick: () => void scheduler.stop(),
    onFault: () => undefined,
  });
  scheduler.reconcile('start');
  await settle();
  expect(clock.timersSet).toBe(0);
});
