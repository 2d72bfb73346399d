import { expect, test } from 'playwright/test';
import { askProgram, askWithin, type Ask } from '../../../main/desktop/session-bus.ts';
import { hasTrayHost, waitForTrayHost } from '../../../main/desktop/tray-host.ts';

function answering(answers: Readonly<Record<string, string>>): Ask & { asked: string[] } {
  const asked: string[] = [];
  const ask = (program: string): Promise<string | null> => {
    asked.push(program);
    return Promise.resolve(answers[program] ?? null);
  };
  return Object.assign(ask, { asked });
}

test('macOS and Windows always have a tray and are not asked', async () => {
  const ask = answering({});
  expect(await hasTrayHost('darwin', ask)).toBe(true);
  expect(await hasTrayHost('win32', ask)).toBe(true);
  expect(ask.asked).toEqual([]);
});

const cases = [
  { answers: { 'dbus-send': '   variant       boolean true\n' }, has: true, asked: ['dbus-send'] },
  {
    answers: { 'dbus-send': '   variant       boolean false\n' },
    has: false,
    asked: ['dbus-send'],
  },
  { answers: { gdbus: '(<true>,)\n' }, has: true, asked: ['dbus-send', 'gdbus'] },
  { answers: { gdbus: '(<false>,)\n' }, has: false, asked: ['dbus-send', 'gdbus'] },
  { answers: {}, has: false, asked: ['dbus-send', 'gdbus'] },
];

for (const { answers, has, asked } of cases) {
  test(`Linux with ${JSON.stringify(answers)} has ${has ? 'a' : 'no'} tray`, async () => {
    const ask = answering(answers);
    expect(await hasTrayHost('linux', ask)).toBe(has);
    expect(ask.asked).toEqual(asked);
  });
}

test('a program that is missing or fails has no answer', async () => {
  expect(await askProgram('token-tray-no-such-program', [])).toBeNull();
  expect(await askProgram(process.execPath, ['-e', 'process.exit(3)'])).toBeNull();
  expect(await askProgram(process.execPath, ['-e', 'process.stdout.write("yes")'])).toBe('yes');
});

test('an answer that is heard too late is none', async () => {
  const answer = askWithin(20)('echo', ['true']);
  // Meanwhile the program ends, and its time is up before anybody looks.
  const since = performance.now();
  while (performance.now() - since < 500);
  expect(await answer).toBeNull();
});

/** Timers are over at once, and the time with them. */
function createJumpingClock() {
  const clock = {
    timeMs: 0,
    now: () => clock.timeMs,
    monotonic: () => clock.timeMs,
    setTimer: (delayMs: number, fire: () => void) => {
      clock.timeMs += delayMs;
      queueMicrotask(fire);
      return () => {};
    },
  };
  return clock;
}

test('a panel that starts late is waited for, but not for ever', async () => {
  const clock = createJumpingClock();
  const panelFrom =
    (startMs: number): Ask =>
    (program) =>
      Promise.resolve(program === 'gdbus' ? `(<${clock.timeMs >= startMs}>,)` : null);
  expect(await waitForTrayHost('linux', panelFrom(7_000), clock, 20_000)).toBe(true);
  expect(clock.timeMs).toBe(8_000);
  expect(await waitForTrayHost('linux', panelFrom(99_000), clock, 20_000)).toBe(false);
  expect(clock.timeMs).toBe(28_000);
});

test('who has any patience asks again after an answer that did not come', async () => {
  const clock = createJumpingClock();
  let asked = 0;
  const silentOnce: Ask = async (program) => {
    if (program !== 'dbus-send') return null;
    asked += 1;
    if (asked > 1) return 'boolean true';
    clock.timeMs += 3_000;
    return null;
  };
  expect(await waitForTrayHost('linux', silentOnce, clock, 2_000)).toBe(true);
});
