import { expect, test } from 'playwright/test';
import { longestTimerMs } from '../../../main/expiry/clock.ts';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import type { WakeReason } from '../../../main/expiry/scheduler.ts';
import type { RemindedAccount } from '../../../main/expiry/reminders.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { accountWith, dayMs, hourMs, minuteMs } from './accounts.ts';
import { marksShown, SimulatedApp } from './simulated-app.ts';

const issuedAt = Date.UTC(2026, 10, 23, 9);

function started(accounts: readonly RemindedAccount[], now = issuedAt): SimulatedApp {
  const app = new SimulatedApp(new FakeClock(now), accounts);
  app.scheduler.reconcile('start');
  return app;
}

for (const days of [1, 25, 30, 60, 400]) {
  test(
    `a token of ${days} days is reminded of on time, never early, in 401 days awake`,
    shows('T1'),
    async () => {
      const account = accountWith(issuedAt, days * dayMs);
      const app = started([account]);
      const expiresAt = issuedAt + days * dayMs;
      const leads = days === 1 ? [2 * hourMs, 15 * minuteMs, 0] : [7 * dayMs, dayMs, 2 * hourMs, 0];
      for (const lead of leads) {
        app.clock.advance(expiresAt - lead - app.clock.now() - 1);
        const before = app.shown.length;
        expect(app.statusChanges).toBe(0);
        await app.clock.run(1);
        expect(app.shown).toHaveLength(before + 1);
        expect(app.shown.at(-1)).toMatchObject({ at: expiresAt - lead });
      }
      app.clock.advance(issuedAt + 401 * dayMs - app.clock.now());
      await settle();
      expect(app.shown).toHaveLength(leads.length);
      expect(app.statusChanges).toBe(1);
      expect(app.clock.longestDelayMs).toBeLessThanOrEqual(minuteMs);
      expect(app.clock.longestDelayMs).toBeLessThan(longestTimerMs);
      reached('T1', { 's is the longest timer': app.clock.longestDelayMs / 1_000 });
    },
  );
}

for (const sleptMs of [minuteMs, 3 * hourMs, 30 * dayMs]) {
  for (const wakes of [[], ['resume'], ['resume', 'resume', 'unlock', 'focus']] as WakeReason[][]) {
    for (const monotonicRuns of [false, true]) {
      test(
        `slept ${sleptMs / minuteMs} min over expiry, woken by [${wakes.join()}], monotonic time ${monotonicRuns ? 'runs' : 'stands'}: one notification`,
        shows('T2'),
        async () => {
          const app = started([accountWith(issuedAt, 20 * minuteMs)]);
          await app.clock.run(20 * minuteMs - 30_000);
          app.clock.sleep(sleptMs, { monotonicRuns });
          const wokeAt = app.clock.now();
          for (const reason of wakes) app.scheduler.reconcile(reason);
          await settle();
          if (wakes.length > 0) expect(app.shown).toHaveLength(1);
          await app.clock.run(dayMs);
          expect(app.shown.map(({ notice }) => notice.title)).toEqual(['Farm data has expired']);
          expect((app.shown[0]?.at ?? Infinity) - wokeAt).toBeLessThanOrEqual(minuteMs);
          expect(app.statusChanges + app.rechecks).toBe(2);
          reached('T2', { 'notification after any sleep': app.shown.length });
        },
      );
    }
  }
}

const jumps = [
  ['+1 h', hourMs],
  ['-1 h', -hourMs],
  ['+1 day', dayMs],
  ['-1 day', -dayMs],
  ['-10 years', -3_652 * dayMs],
  ['+100 years', 36_525 * dayMs],
] as const;

for (const [lifetimeMs, ageMs] of [
  [30 * dayMs, 23 * dayMs - 90 * minuteMs],
  [dayMs, 20 * hourMs],
] as const) {
  for (const [name, jumpMs] of jumps) {
    for (const stopped of [false, true]) {
      const when = `${stopped ? 'stopped' : 'running'}, token of ${lifetimeMs / dayMs} days`;
      test(
        `clock ${name} and back while ${when}: one attempt, no reminder twice`,
        shows('T3'),
        async () => {
          const accounts = Array.from({ length: 20 }, (_, index) =>
            accountWith(issuedAt, lifetimeMs, { id: `id ${index}`, renewal: freshRenewal }),
          );
          const app = started(accounts, issuedAt + ageMs);
          app.reply = () => lifetimeMs;
          await app.clock.run(hourMs);
          for (const move of [jumpMs, -jumpMs]) {
            app.clock.jumpWall(move);
            const before = app.rechecks;
            if (stopped) app.restart();
            await app.clock.run(minuteMs);
            expect(app.rechecks).toBe(before + 1);
          }
          await app.clock.run(6 * hourMs);

          const loggedIn = app.logins.map(({ id }) => id);
          expect(new Set(loggedIn).size).toBe(loggedIn.length);
          const shown = marksShown(app);
          expect(new Set(shown).size).toBe(shown.length);
          expect(app.shown.length).toBeLessThanOrEqual(2);
          expect(app.faults).toEqual([]);
          reached('T3', { 'second attempts': loggedIn.length - new Set(loggedIn).size });
        },
      );
    }
  }
}

test(
  'a clock that is set forward over an expiry and a change of status is seen within 60 s',
  shows('T3'),
  async () => {
    const app = started([accountWith(issuedAt, 30 * dayMs)]);
    app.clock.jumpWall(31 * dayMs);
    await app.clock.run(minuteMs);
    expect([app.shown.length, app.rechecks]).toEqual([1, 2]);
  },
);

for (const [name, driftMs, jumpsSeen] of [
  ['5 s', 5_000, 0],
  ['5.001 s', 5_001, 1],
  ['-5 s', -5_000, 0],
  ['-5.001 s', -5_001, 1],
] as const) {
  test(`wall and monotonic clock ${name} apart is ${jumpsSeen === 0 ? 'drift' : 'a jump'}`, () => {
    const app = started([]);
    app.clock.advance(30_000);
    app.clock.jumpWall(driftMs);
    app.clock.advance(30_000);
    expect(app.rechecks - 1).toBe(jumpsSeen);
  });
}
