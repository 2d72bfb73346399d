import { expect, test } from 'playwright/test';
import { FakeClock } from '../../fakes/clock.ts';
import { createDoors } from '../../../main/desktop/doors.ts';

function setUp(trayThere: boolean, { windowOpen = false } = {}) {
  const happened: string[] = [];
  const desktop = { trayThere, windowOpen };
  const clock = new FakeClock();
  const doors = createDoors({
    findTray: async (patienceMs) => {
      happened.push(`look ${patienceMs}`);
      return desktop.trayThere;
    },
    window: { open: () => void happened.push('open'), isOpen: () => desktop.windowOpen },
    clock,
    onLook: () => happened.push(`seen ${doors.trayShown()}`),
    quit: () => void happened.push('quit'),
  });
  return { clock, desktop, doors, happened };
}

test('with a tray the window waits for its user', async () => {
  const { clock, doors, happened } = setUp(true);
  expect(doors.trayShown()).toBe(true);
  doors.openSoon(true);
  await clock.run(4_999);
  expect(happened).toEqual([]);
  await clock.run(1);
  expect(happened).toEqual(['look 20000', 'seen true']);
});

test('without a tray the window opens, and closing it ends the app', async () => {
  const { clock, doors, happened } = setUp(false);
  doors.openSoon(false);
  await clock.run(1_000);
  await doors.windowClosed();
  expect(happened).toEqual(['look 0', 'seen false', 'open', 'look 2000', 'seen false', 'quit']);
});

test('a tray that came meanwhile, or a window opened again, keeps the app', async () => {
  const late = setUp(false);
  late.doors.openSoon(false);
  await late.clock.run(1_000);
  late.desktop.trayThere = true;
  await late.doors.windowClosed();
  expect(late.happened).not.toContain('quit');
  const reopened = setUp(false, { windowOpen: true });
  await reopened.doors.windowClosed();
  expect(reopened.happened).not.toContain('quit');
});
