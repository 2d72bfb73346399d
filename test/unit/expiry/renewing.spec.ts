import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import type { Failure } from '../../../preload/contract.ts';
import { FakeClock, settle } from '../../fakes/clock.ts';
import { reached, shows } from '../../faults/reached.ts';
import { accountWith, dayMs, hourMs, minuteMs } from './accounts.ts';
import { SimulatedApp, type Reply } from './simulated-app.ts';

const now = Date.UTC(2026, 10, 23, 9);

/** Started with an account whose token is due and lives for two more hours. */
function dueApp(
  reply: SimulatedApp['reply'],
  more: Partial<Pick<SimulatedApp, 'online' | 'diskFull'>> = {},
): SimulatedApp {
  const account = accountWith(now - 22 * hourMs, dayMs, { renewal: freshRenewal });
  const app = new SimulatedApp(new FakeClock(now), [account]);
  Object.assign(app, { reply, ...more });
  app.scheduler.reconcile('start');
  return app;
}

/** When logins happen after the token became due, in whole minutes. */
function minutesOf(app: SimulatedApp): number[] {
  return app.logins.map(({ at }) => Math.floor((at - now) / minuteMs));
}

const retryAt = now + 5 * hourMs;

for (const [name, reply, minutes] of [
  ['rejects the password', { kind: 'bad-credentials', status: 401 }, [0]],
  ['forbids the login', { kind: 'bad-credentials', status: 403 }, [0]],
  [
    'answers with a token of no use',
    { kind: 'unexpected-reply', detail: 'bad-token', status: 200 },
    [0],
  ],
  ['limits the rate without a time', { kind: 'rate-limited', retryAt: null }, [0, 1, 60]],
  ['limits the rate for 5 hours', { kind: 'rate-limited', retryAt }, [0, 300, 302]],
  ['is broken', { kind: 'server-error', status: 500 }, [0, 1, 60]],
  ['never answers', { kind: 'timeout' }, [0, 1, 60]],
  ['hangs up', { kind: 'unreachable', reason: 'reset' }, [0, 1, 60]],
  ['hides behind a captive portal', { kind: 'tls', reason: 'wrong-host' }, [0, 1, 60]],
  ['gives tokens of 24 hours', dayMs, [0, 1_284]],
  ['gives tokens of 30 days', 30 * dayMs, [0]],
  ['gives tokens of a minute', minuteMs, [0, 0, 1]],
  ['gives tokens that are dead', 0, [0]],
] as const satisfies readonly (readonly [string, Reply, readonly number[]])[]) {
  test(
    `24 hours with a server that ${name}: logins at minute ${minutes.join(', ')}`,
    shows('T9'),
    async () => {
      const app = dueApp(() => reply);
      await app.clock.run(dayMs - minuteMs);
      expect(minutesOf(app)).toEqual(minutes);
      expect(app.faults).toEqual([]);
      reached('T9', { 'logins in 24 simulated hours': app.logins.length });
    },
  );
}

test('24 hours with a server that is not there: no login reaches it, tries grow rare', async () => {
  const app = dueApp(() => ({ kind: 'unreachable', reason: 'refused' }));
  await app.clock.run(dayMs - minuteMs);
  expect(minutesOf(app).slice(0, 7)).toEqual([0, 1, 3, 7, 16, 34, 70]);
  expect(app.logins.length).toBeLessThan(30);
});

test('the server that comes back is asked once more, and that is all', async () => {
  let up = false;
  const app = dueApp(() => (up ? 30 * dayMs : { kind: 'unreachable', reason: 'dns' }));
  await app.clock.run(50 * minuteMs);
  up = true;
  await app.clock.run(dayMs);
  expect(minutesOf(app)).toEqual([0, 1, 3, 7, 16, 34, 70]);
});

test(
  'a rejected password stays rejected, over restarts, until the user acts',
  shows('T9'),
  async () => {
    let reply: Reply = { kind: 'bad-credentials', status: 401 };
    const app = dueApp(() => reply);
    for (let restarts = 0; restarts < 20; restarts += 1) {
      await app.clock.run(3 * hourMs);
      app.restart();
    }
    expect(app.logins).toHaveLength(1);
    expect(app.accounts.get('one')?.renewal?.pausedBy).toBe('bad-credentials');

    app.renew('one', dayMs);
    reply = dayMs;
    await app.clock.run(dayMs);
    expect(app.logins).toHaveLength(2);
  },
);

test('nothing is tried while offline; back online it is tried at once, and once', async () => {
  const app = dueApp(() => 30 * dayMs, { online: false });
  await app.clock.run(5 * hourMs + 10_000);
  expect(app.logins).toEqual([]);
  app.online = true;
  app.scheduler.reconcile('online');
  app.scheduler.reconcile('online');
  await settle();
  expect(app.logins.map(({ at }) => at)).toEqual([app.clock.now()]);
});

test('network that comes back without a word is noticed within a minute', async () => {
  const app = dueApp(() => 30 * dayMs, { online: false });
  await app.clock.run(hourMs + 10_000);
  app.online = true;
  await app.clock.run(minuteMs);
  expect(app.logins).toHaveLength(1);
});

test('one login an account is under way, however often the app is woken', async () => {
  const waiting: ((reply: Reply) => void)[] = [];
  const app = dueApp(() => new Promise((resolve) => waiting.push(resolve)));
  await settle();
  for (const reason of ['resume', 'resume', 'online', 'settings', 'focus'] as const) {
    app.scheduler.reconcile(reason);
    await settle();
  }
  await app.clock.run(10 * minuteMs);
  expect(waiting).toHaveLength(1);
  for (const finish of waiting) finish(30 * dayMs);
  await app.clock.run(hourMs);
  expect(app.logins).toHaveLength(1);
});

test('an app that crashes in every login logs in three times a day', async () => {
  const app = dueApp(() => new Promise(() => undefined));
  for (let minute = 0; minute < 24 * 60 - 1; minute += 1) {
    await app.clock.run(minuteMs);
    app.restart();
  }
  expect(app.logins).toHaveLength(3);
});

test('without a record of the attempt there is no login', async () => {
  const app = dueApp(() => dayMs, { diskFull: true });
  await app.clock.run(hourMs);
  expect(app.logins).toEqual([]);
  app.diskFull = false;
  await app.clock.run(minuteMs);
  expect(app.logins).toHaveLength(1);
});

for (const failure of [
  { kind: 'superseded' },
  { kind: 'not-found' },
] as const satisfies Failure[]) {
  test(`what an account was told before it changed is forgotten: ${failure.kind}`, async () => {
    const app = dueApp((id) => {
      const account = app.accounts.get(id);
      if (account !== undefined) app.replace({ ...account, renewal: freshRenewal, token: null });
      return failure;
    });
    await app.clock.run(hourMs);
    expect(app.logins).toHaveLength(1);
    expect(app.accounts.get('one')?.renewal).toEqual(freshRenewal);
  });
}
