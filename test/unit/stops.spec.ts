import { expect, test } from 'playwright/test';
import { createStops } from '../../main/stops.ts';
import type { Clock } from '../../main/expiry/clock.ts';

function setUp() {
  const logged: unknown[] = [];
  let fire = (): void => {};
  let cancelled = false;
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    setTimer: (_delayMs, then) => {
      fire = then;
      return () => (cancelled = true);
    },
  };
  const stops = createStops(clock, (event, details) => logged.push({ event, ...details }), 3_000);
  return { stops, logged, passLimit: () => fire(), cancelled: () => cancelled };
}

test('stops run in reverse, each after the one before it has ended', async () => {
  const { stops, cancelled } = setUp();
  const order: string[] = [];
  stops.add(() => order.push('first built'));
  stops.add(async () => {
    await Promise.resolve();
    order.push('last built');
  });
  await stops.run();
  expect(order).toEqual(['last built', 'first built']);
  expect(cancelled()).toBe(true);
});

test('one that fails is logged by its class and the others still run', async () => {
  const { stops, logged } = setUp();
  let ran = false;
  stops.add(() => (ran = true));
  stops.add(() => Promise.reject(new TypeError('secret')));
  await stops.run();
  expect(ran).toBe(true);
  expect(logged).toEqual([{ event: 'stop-failed', error: 'TypeError' }]);
});

test('one that hangs keeps neither the others from stopping nor the app from quitting', async () => {
  const { stops, passLimit } = setUp();
  let ran = false;
  stops.add(() => (ran = true));
  stops.add(() => new Promise(() => {}));
  const ended = stops.run();
  passLimit();
  await ended;
  expect(ran).toBe(true);
});

test('asking twice stops once', async () => {
  const { stops } = setUp();
  let times = 0;
  stops.add(() => (times += 1));
  await Promise.all([stops.run(), stops.run()]);
  expect(times).toBe(1);
});

test('what is built while the app quits is stopped at once', async () => {
  const { stops } = setUp();
  const order: string[] = [];
  expect(stops.haveRun()).toBe(false);
  await stops.run();
  expect(stops.haveRun()).toBe(true);
  stops.add(() => order.push('late'));
  expect(order).toEqual(['late']);
});
